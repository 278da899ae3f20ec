package org.xmpp.newsletter.aggregator.fetch;

import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Names that lead astray: the server may be asked at 127.0.0.1, and a canary sits on all
 * other addresses of this machine at the same port.
 */
class ServerNamesTests {

	private final NameServer names = new NameServer();

	private final RawServer server = new RawServer();

	private final RawServer canary = RawServer.everywhere();

	private final Fetcher fetcher = this.server.fetcher(new ServerNames(this.names.address()), 80, 443,
			this.canary.port());

	@AfterEach
	void close() {
		this.fetcher.close();
		this.server.close();
		this.canary.close();
		this.names.close();
	}

	@Test
	void aNameIsAskedForAndItsAddressDialled() {
		this.names.know("good.test", "127.0.0.1");
		assertThat(ask("good.test")).isEqualTo("fetched");
		assertThat(ask("GOOD.test.")).isEqualTo("fetched");
		assertThat(this.server.asked.getFirst()).containsIgnoringCase("Host: good.test:" + this.server.port());
	}

	@Test
	void aliasesAreFollowedAlsoInCircles() {
		this.names.know("good.test", "127.0.0.1").know("alias.test", "good.test").know("other.test", "alias.test");
		this.names.know("one.test", "two.test").know("two.test", "one.test").know("self.test", "self.test");
		assertThat(ask("other.test")).isEqualTo("fetched");
		assertThat(ask("one.test")).isEqualTo("failed unknown_host");
		assertThat(ask("self.test")).isEqualTo("failed unknown_host");
	}

	@ParameterizedTest
	@ValueSource(strings = { "127.0.0.2", "0.0.0.0", "10.1.2.3", "169.254.169.254", "255.255.255.255", "::1", "::",
			"::ffff:127.0.0.2", "64:ff9b::7f00:1", "2002:7f00:1::", "fd00:ec2::254", "::127.0.0.1", "fe80::1" })
	void aNameForAnInnerAddressIsRefused(String inner) {
		this.names.know("bad.test", inner).know("alias.test", "bad.test");
		assertThat(this.fetcher.fetch("http://bad.test:%d/".formatted(this.canary.port()), Validators.NONE))
			.isInstanceOfSatisfying(FetchResult.Refused.class, (refused) -> {
				assertThat(refused.rule()).isEqualTo(Refusal.INNER_ADDRESS);
				assertThat(refused.detail()).doesNotContain(inner + " ");
			});
		assertThat(ask("alias.test")).isEqualTo("refused inner_address");
		assertThat(this.canary.asked).isEmpty();
	}

	@Test
	void ofSeveralAddressesOnlyPermittedOnesAreDialled() {
		this.names.know("mixed.test", "10.0.0.1", "127.0.0.2", "127.0.0.1", "::1");
		assertThat(ask("mixed.test")).isEqualTo("fetched");
	}

	@Test
	void whatIsDialledIsWhatWasChecked() {
		this.names.knowInTurns("rebound.test", "127.0.0.1", "127.0.0.2");
		assertThat(Stream.generate(() -> ask("rebound.test")).limit(6)).containsOnly("fetched",
				"refused inner_address");
		assertThat(this.server.asked).hasSize(3);
		assertThat(this.canary.asked).isEmpty();
	}

	@Test
	void aServerThatIsSilentAboutIpv6DoesNotDelay() {
		this.names.knowButNotForSix("four.test", "127.0.0.1");
		assertThat(ask("four.test")).isEqualTo("fetched");
	}

	@Test
	void longAnswersAreFetchedOverTcp() {
		this.names.knowAtLength("long.test", "127.0.0.1");
		assertThat(ask("long.test")).isEqualTo("fetched");
	}

	@Test
	void localhostIsAskedOfNobody() {
		assertThat(ask("localhost")).isEqualTo("fetched");
		assertThat(ask("any.localhost")).isEqualTo("fetched");
		assertThat(this.names.asked).isEmpty();
	}

	@Test
	void anUnknownNameIsSaidSo() {
		assertThat(ask("nobody.test")).isEqualTo("failed unknown_host");
	}

	@Test
	void aDeadNameServerIsATimeout() {
		this.names.close();
		assertThat(ask("good.test")).isEqualTo("failed timeout");
	}

	/** Without keeping connections, so that each question is asked anew. */
	private String ask(String host) {
		this.server.answer("HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Length: 5\r\n\r\nhello");
		return RawServer.kind(this.fetcher.fetch("http://%s:%d/".formatted(host, this.server.port()), Validators.NONE));
	}

}
