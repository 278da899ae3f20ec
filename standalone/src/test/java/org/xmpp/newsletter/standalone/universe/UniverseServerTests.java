package org.xmpp.newsletter.standalone.universe;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class UniverseServerTests {

	private static final DemoUniverse UNIVERSE = DemoUniverse.load();

	private static final String END = "2025-06-01T00:00:00Z";

	private final DemoClock clock = new DemoClock(END);

	private final UniverseServer server = UniverseServer.start(UNIVERSE, this.clock);

	private final HttpClient client = HttpClient.newHttpClient();

	@AfterEach
	void stop() {
		this.client.close();
		this.server.close();
	}

	static Stream<DemoFeed> xmlFeeds() {
		return UNIVERSE.feeds().stream().filter((feed) -> feed.format() != DemoFormat.JSON_FEED);
	}

	@ParameterizedTest
	@MethodSource("xmlFeeds")
	void everyXmlFeedIsReadBackWithItsTitlesLinksAndDates(DemoFeed feed) throws Exception {
		SyndFeed read = rome(feed.slug());
		List<DemoItem> expected = feed.visible(Instant.parse(END));
		assertThat(read.getTitle()).isEqualTo(feed.title());
		assertThat(read.getEntries()).extracting(SyndEntry::getTitle)
			.containsExactlyElementsOf(expected.stream().map(DemoItem::title).toList());
		assertThat(read.getEntries()).extracting(SyndEntry::getLink)
			.containsExactlyElementsOf(expected.stream().map((item) -> item.link().toString()).toList());
		assertThat(read.getEntries()).extracting(UniverseServerTests::date)
			.containsExactlyElementsOf(expected.stream().map(DemoItem::published).toList());
	}

	@Test
	void theJsonFeedIsReadBack() throws Exception {
		JsonNode feed = JsonMapper.shared().readTree(get("teaspoon-feed").body());
		assertThat(feed.path("version").asString()).isEqualTo("https://jsonfeed.org/version/1.1");
		assertThat(feed.path("items").get(0).path("title").asString()).isEqualTo("Teaspoon 4.1");
		assertThat(feed.path("items").get(0).path("date_published").asString()).isEqualTo("2025-05-10T07:00:00Z");
	}

	@Test
	void theClockMovesItemsIn() throws Exception {
		this.clock.moveTo("2025-05-13T20:50:09Z");
		assertThat(rome("psi-plus-releases").getEntries()).hasSize(1);
		this.clock.moveTo("2025-05-13T20:50:10Z");
		assertThat(rome("psi-plus-releases").getEntries()).hasSize(2);
	}

	@Test
	void anItemCanAppearAfterTheDateItBears() throws Exception {
		this.clock.moveTo("2025-05-29T00:00:00Z");
		assertThat(get("kettle-blog").body()).doesNotContain("thousand group chats");
		this.clock.moveTo("2025-05-30T18:00:00Z");
		assertThat(get("kettle-blog").body()).contains("thousand group chats");
	}

	@Test
	void anEditShowsFromItsInstantOn() throws Exception {
		this.clock.moveTo("2025-05-24T07:59:59Z");
		assertThat(get("converse-blog").body()).doesNotContain("for the desktop");
		this.clock.moveTo("2025-05-24T08:00:00Z");
		assertThat(get("converse-blog").body()).contains("for the desktop", "<updated>2025-05-24T08:00:00Z</updated>");
	}

	@Test
	void aTagIsAnsweredWithNotModifiedUntilTheFeedChanges() throws Exception {
		this.clock.moveTo("2025-05-20T00:00:00Z");
		String tag = get("overpush-releases").headers().firstValue("ETag").orElseThrow();
		HttpResponse<String> again = get("overpush-releases", "If-None-Match", tag);
		assertThat(again.statusCode()).isEqualTo(304);
		assertThat(again.body()).isEmpty();
		this.clock.moveTo("2025-05-24T00:00:00Z");
		assertThat(get("overpush-releases", "If-None-Match", tag).statusCode()).isEqualTo(200);
	}

	@Test
	void aDateIsAnsweredWithNotModifiedUntilTheFeedChanges() throws Exception {
		this.clock.moveTo("2025-05-20T00:00:00Z");
		String date = get("kettle-blog").headers().firstValue("Last-Modified").orElseThrow();
		assertThat(get("kettle-blog", "If-Modified-Since", date).statusCode()).isEqualTo(304);
		assertThat(get("kettle-blog", "If-Modified-Since", "yesterday").statusCode()).isEqualTo(200);
		this.clock.moveTo("2025-05-23T00:00:00Z");
		assertThat(get("kettle-blog", "If-Modified-Since", date).statusCode()).isEqualTo(200);
	}

	@Test
	void forgejoSendsNoValidators() throws Exception {
		HttpResponse<String> answer = get("monocles-chat-releases");
		assertThat(answer.headers().map()).doesNotContainKeys("etag", "last-modified");
		assertThat(get("monocles-chat-releases", "If-None-Match", "*").statusCode()).isEqualTo(200);
	}

	@Test
	void aReaderThatAcceptsGzipGetsIt() throws Exception {
		HttpRequest request = HttpRequest.newBuilder(this.server.address("gajim-blog"))
			.header("Accept-Encoding", "gzip")
			.build();
		HttpResponse<byte[]> answer = this.client.send(request, BodyHandlers.ofByteArray());
		assertThat(answer.headers().firstValue("Content-Encoding")).hasValue("gzip");
		GZIPInputStream body = new GZIPInputStream(new ByteArrayInputStream(answer.body()));
		assertThat(new String(body.readAllBytes(), StandardCharsets.UTF_8)).isEqualTo(get("gajim-blog").body());
	}

	@Test
	void whatIsNotThereIsRefused() throws Exception {
		assertThat(get(this.server.xepListAddress().resolve("/feeds/none/x")).statusCode()).isEqualTo(404);
		assertThatIllegalArgumentException().isThrownBy(() -> this.server.address("none"))
			.withMessageContaining("none");
	}

	@Test
	void theXepListChangesOnceInTheMonth() throws Exception {
		this.clock.moveTo("2025-05-01T00:00:00Z");
		String before = get(this.server.xepListAddress()).body();
		assertThat(before).contains("<title>Multi-User Chat</title>").doesNotContain("Biscuit", "Deferred", "xxxx");
		this.clock.moveTo("2025-05-14T09:00:00Z");
		assertThat(get(this.server.xepListAddress()).body()).contains("Biscuit", "<status>Deferred</status>",
				"<lastcall>2025-05-28</lastcall>", "<xep accepted=\"false\"><number>xxxx</number>",
				"<proto-name>lemon-slices</proto-name>", "&lt;steam/&gt;");
	}

	private static Instant date(SyndEntry entry) {
		Date published = entry.getPublishedDate();
		return ((published != null) ? published : entry.getUpdatedDate()).toInstant();
	}

	private SyndFeed rome(String slug) throws IOException, InterruptedException, FeedException {
		return new SyndFeedInput().build(new StringReader(get(slug).body()));
	}

	private HttpResponse<String> get(String slug, String... headers) throws IOException, InterruptedException {
		return get(this.server.address(slug), headers);
	}

	private HttpResponse<String> get(URI address, String... headers) throws IOException, InterruptedException {
		HttpRequest.Builder request = HttpRequest.newBuilder(address);
		if (headers.length > 0) {
			request.headers(headers);
		}
		return this.client.send(request.build(), BodyHandlers.ofString());
	}

}
