package org.xmpp.newsletter.aggregator.inspection;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xmpp.newsletter.aggregator.fetch.AllowedAddress;
import org.xmpp.newsletter.aggregator.fetch.Fetcher;
import org.xmpp.newsletter.aggregator.read.FeedReader;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

class ProbePipeTests {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private static final String TWO_ITEMS = """
			<rss version="2.0"><channel><title>Kettle</title><link>https://kettle.example/</link>
			<item><guid>b</guid><link>https://kettle.example/2</link><title>Kettle 2.0</title>
			<pubDate>Tue, 04 Mar 2025 05:06:07 GMT</pubDate><description>It &lt;b&gt;boils&lt;/b&gt;.</description></item>
			<item><guid>a</guid><link>https://kettle.example/1</link><title>Kettle 1.0</title></item>
			</channel></rss>""";

	private final List<String> conditions = new CopyOnWriteArrayList<>();

	private final Deque<String> shown = new ArrayDeque<>(List.of(TWO_ITEMS));

	private HttpServer server;

	private Fetcher fetcher;

	private ProbePipe pipe;

	@BeforeEach
	void open() throws IOException {
		this.server = HttpServer.create(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0), 0);
		this.server.createContext("/", this::answer);
		this.server.start();
		this.fetcher = Fetcher.alone(List.of(AllowedAddress.valueOf("127.0.0.1:" + this.server.getAddress().getPort())),
				null, InstantSource.system());
		this.pipe = new ProbePipe(new Probe(this.fetcher, new FeedReader()));
	}

	@AfterEach
	void close() {
		this.fetcher.close();
		this.server.stop(0);
	}

	/** The last document stays; each has its own entity tag. */
	private void answer(HttpExchange exchange) throws IOException {
		String document = (this.shown.size() > 1) ? this.shown.poll() : this.shown.peek();
		String etag = "\"" + document.hashCode() + "\"";
		String condition = exchange.getRequestHeaders().getFirst("If-None-Match");
		this.conditions.add(String.valueOf(condition));
		byte[] body = document.getBytes(StandardCharsets.UTF_8);
		exchange.getResponseHeaders().set("ETag", etag);
		boolean same = etag.equals(condition);
		exchange.sendResponseHeaders(same ? 304 : 200, same ? -1 : body.length);
		if (!same) {
			exchange.getResponseBody().write(body);
		}
		exchange.close();
	}

	@Test
	void theFirstPollShowsEverythingInTheOrderOfTheDocument() {
		JsonNode answer = ask(question(1, "kettle"));
		assertThat(answer.path("outcome").asString()).isEqualTo("ok");
		assertThat(answer.path("poll").asInt()).isEqualTo(1);
		assertThat(answer.path("feed").asString()).isEqualTo("kettle");
		JsonNode item = answer.path("items").get(0);
		assertThat(item.path("id").asString()).contains("b");
		assertThat(item.path("link").asString()).isEqualTo("https://kettle.example/2");
		assertThat(item.path("title").asString()).isEqualTo("Kettle 2.0");
		assertThat(item.path("html").asString()).isEqualTo("It <b>boils</b>.");
		assertThat(item.path("text").asString()).isEqualTo("It boils.");
		assertThat(item.path("published").asString()).isEqualTo("2025-03-04T05:06:07Z");
		assertThat(item.path("updated").isNull()).isTrue();
		assertThat(answer.path("items")).hasSize(2);
	}

	@Test
	void theSecondPollAsksWithWhatTheFirstGave() {
		ask(question(1, "kettle"));
		JsonNode answer = ask(question(2, "kettle"));
		assertThat(answer.path("outcome").asString()).isEqualTo("not_modified");
		assertThat(answer.path("items")).isEmpty();
		assertThat(this.conditions).containsExactly("null", "\"" + TWO_ITEMS.hashCode() + "\"");
	}

	@Test
	void aFeedOfAnotherNameIsAnotherFeed() {
		ask(question(1, "kettle"));
		assertThat(ask(question(1, "teapot")).path("items")).hasSize(2);
		assertThat(this.conditions).containsExactly("null", "null");
	}

	@Test
	void onlyWhatIsNewOrChangedIsShownAgain() {
		this.shown.add(TWO_ITEMS.replace("boils", "boils twice"));
		ask(question(1, "kettle"));
		JsonNode answer = ask(question(2, "kettle"));
		assertThat(answer.path("outcome").asString()).isEqualTo("ok");
		assertThat(answer.path("items")).hasSize(1);
		assertThat(answer.path("items").get(0).path("text").asString()).isEqualTo("It boils twice.");
	}

	@Test
	void whatCannotBeReadIsAskedForAgainInFull() {
		this.shown.addFirst("no feed");
		assertThat(ask(question(1, "kettle")).path("outcome").asString()).isEqualTo("failed");
		assertThat(ask(question(2, "kettle")).path("items")).hasSize(2);
		assertThat(this.conditions).containsExactly("null", "null");
	}

	@Test
	void anInnerAddressIsRefusedWithItsReason() {
		JsonNode answer = ask("{\"url\":\"http://10.0.0.1/feed\",\"poll\":1,\"feed\":\"x\"}");
		assertThat(answer.path("outcome").asString()).isEqualTo("refused");
		assertThat(answer.path("kind").asString()).isEqualTo("inner_address");
	}

	@ParameterizedTest
	@ValueSource(strings = { "{", "[]", "5", "null", "\"x\"", "{\"url\":5}", "{\"poll\":1}", "\u0000",
			"{\"url\":\"\\u0000\"}", "{\"url\":\"" + "\\ud800" + "\"}" })
	void aBadLineIsAnsweredAndTheNextOneToo(String line) throws IOException {
		List<String> answers = lines(line + "\n\n" + question(1, "kettle"));
		assertThat(answers).hasSize(2);
		assertThat(JSON.readTree(answers.get(0)).path("outcome").asString()).isIn("failed", "refused");
		assertThat(JSON.readTree(answers.get(1)).path("outcome").asString()).isEqualTo("ok");
	}

	private String question(int poll, String feed) {
		return "{\"url\":\"http://127.0.0.1:%d/feed\",\"poll\":%d,\"feed\":\"%s\"}"
			.formatted(this.server.getAddress().getPort(), poll, feed);
	}

	private JsonNode ask(String question) {
		try {
			return JSON.readTree(lines(question).getFirst());
		}
		catch (IOException ex) {
			throw new AssertionError(ex);
		}
	}

	private List<String> lines(String questions) throws IOException {
		ByteArrayOutputStream answers = new ByteArrayOutputStream();
		this.pipe.run(new ByteArrayInputStream(questions.getBytes(StandardCharsets.UTF_8)), answers);
		return answers.toString(StandardCharsets.UTF_8).lines().toList();
	}

}
