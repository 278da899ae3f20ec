package org.xmpp.newsletter.aggregator.inspection;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;

import com.sun.net.httpserver.HttpServer;
import org.junit.jupiter.api.Test;
import org.xmpp.newsletter.aggregator.fetch.AllowedAddress;
import org.xmpp.newsletter.aggregator.fetch.Fetcher;
import org.xmpp.newsletter.aggregator.read.FeedReader;

import static org.assertj.core.api.Assertions.assertThat;

class ProbeReportTests {

	private static final byte[] FEED = """
			<rss version="2.0"><channel><title>Kettle</title>
			<item><link>https://kettle.example/1</link><title>Kettle 1.0</title>
			<pubDate>Tue, 04 Mar 2025 05:06:07 GMT</pubDate></item></channel></rss>""".getBytes(StandardCharsets.UTF_8);

	private final StringWriter told = new StringWriter();

	@Test
	void aPersonReadsWhatIsThereAndHowItsServerBehaves() throws IOException {
		HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0), 0);
		server.createContext("/", (exchange) -> {
			exchange.sendResponseHeaders(200, FEED.length);
			exchange.getResponseBody().write(FEED);
			exchange.close();
		});
		server.start();
		String place = "127.0.0.1:" + server.getAddress().getPort();
		assertThat(tell("http://" + place + "/feed", AllowedAddress.valueOf(place))).isTrue();
		server.stop(0);
		assertThat(this.told.toString()).contains("can be read: \"Kettle\" with 1 item", "2025-03-04  Kettle 1.0",
				"https://kettle.example/1", "conditional requests");
	}

	@Test
	void aPersonReadsWhyNothingIsThere() {
		assertThat(tell("http://127.0.0.1/feed")).isFalse();
		assertThat(this.told.toString()).startsWith("Refused (inner_address): 127.0.0.1");
	}

	private boolean tell(String address, AllowedAddress... allowed) {
		try (Fetcher fetcher = Fetcher.alone(List.of(allowed), null, InstantSource.system())) {
			return new ProbeReport(new Probe(fetcher, new FeedReader()), new PrintWriter(this.told)).tell(address);
		}
	}

}
