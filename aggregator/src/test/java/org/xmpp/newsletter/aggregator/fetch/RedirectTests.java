package org.xmpp.newsletter.aggregator.fetch;

import java.net.InetAddress;
import java.net.URI;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class RedirectTests {

	private static final String OK = "HTTP/1.1 200 OK\r\nETag: \"b\"\r\nContent-Length: 5\r\n\r\nhello";

	private final RawServer server = new RawServer();

	private final Fetcher fetcher = this.server.fetcher((name) -> List.of(InetAddress.ofLiteral("127.0.0.1")), 80, 443);

	@AfterEach
	void close() {
		this.fetcher.close();
		this.server.close();
	}

	@ParameterizedTest
	@CsvSource({ "301, /x, fetched", "302, x, fetched", "303, ./x, fetched", "307, ../../x, fetched",
			"308, /x#part, fetched", "302, '  /x  ', fetched", "302, /x y, fetched", "302, /\u00e4, fetched",
			"302, //other.test:PORT/x, fetched", "302, HTTP://other.test:PORT/x, fetched", "302, , failed bad_redirect",
			"302, file:///etc/passwd, refused scheme", "302, gopher://127.0.0.1:PORT/, refused scheme",
			"302, 'data:text/xml,x', refused scheme", "302, javascript:1, refused scheme",
			"302, http://a:b@127.0.0.1:PORT/, refused credentials", "302, http://other.test:22/, refused port",
			"302, http://[, refused address", "302, \\\\127.0.0.1:PORT/, refused address",
			"302, http://127.0.0.1/, refused inner_address", "302, /feed, refused redirect_loop",
			"300, /x, failed status", "305, /x, failed status", "306, /x, failed status",
			"304, /x, failed unasked_not_modified" })
	void redirectsAreFollowedUnderTheSameRules(int status, String location, String kind) {
		String target = (location != null) ? location.replace("PORT", String.valueOf(this.server.port())) : "";
		this.server.answer((path) -> path.equals("/feed") ? redirect(status, target) : OK);
		assertThat(RawServer.kind(fetch("/feed", Validators.NONE))).isEqualTo(kind);
	}

	@Test
	void theBodyOfARedirectDoesNotCount() {
		this.server.answer((path, out) -> {
			out.write(
					(path.equals("/feed") ? redirect(302, "/x").replace("Content-Length: 0\r\n", "") : OK).getBytes());
			for (int i = 0; path.equals("/feed") && i < 10_000; i++) {
				out.write(new byte[1000]);
			}
		});
		assertThat(RawServer.kind(fetch("/feed", Validators.NONE))).isEqualTo("fetched");
	}

	@ParameterizedTest
	@ValueSource(strings = { "http://other.test:PORT/x", "http://127.0.0.1:PORT/x" })
	void validatorsGoOnlyWhereTheyComeFrom(String written) {
		String target = written.replace("PORT", String.valueOf(this.server.port()));
		this.server.answer((path) -> path.equals("/feed") ? redirect(302, target) : OK);
		fetch("/feed", new Validators("\"a\"", null, this.server.at("/feed")));
		assertThat(this.server.asked.get(0)).contains("If-None-Match: \"a\"");
		assertThat(this.server.asked.get(1)).doesNotContain("If-None-Match");
		Validators next = ((FetchResult.Fetched) fetch("/feed", Validators.NONE)).validators();
		assertThat(next).isEqualTo(new Validators("\"b\"", null, URI.create(target)));
		this.server.asked.clear();
		fetch("/feed", next);
		assertThat(this.server.asked.get(0)).doesNotContain("If-None-Match");
		assertThat(this.server.asked.get(1)).contains("If-None-Match: \"b\"");
	}

	@Test
	void validatorsOfUnknownOriginStayWithTheHost() {
		this.server.answer((path) -> switch (path) {
			case "/feed" -> redirect(302, "/near");
			case "/near" -> redirect(302, "http://other.test:%d/far".formatted(this.server.port()));
			default -> OK;
		});
		fetch("/feed", new Validators("\"a\"", null));
		assertThat(this.server.asked).extracting((request) -> request.contains("If-None-Match"))
			.containsExactly(true, true, false);
	}

	@Test
	void aStepBackToPlainHttpIsNeverForGood() throws Exception {
		Hop first = Hop.first(URI.create("https://example.org/"));
		assertThat(first.to(URI.create("http://example.org/x"), true, 5).movedTo()).isNull();
		assertThat(first.to(URI.create("https://example.org/x"), true, 5).movedTo())
			.isEqualTo(URI.create("https://example.org/x"));
	}

	private static String redirect(int status, String location) {
		return "HTTP/1.1 %d Moved\r\nContent-Length: 0\r\nLocation: %s\r\n\r\n".formatted(status, location);
	}

	private FetchResult fetch(String path, Validators validators) {
		return this.fetcher.fetch(new FetchRequest(this.server.at(path), validators));
	}

}
