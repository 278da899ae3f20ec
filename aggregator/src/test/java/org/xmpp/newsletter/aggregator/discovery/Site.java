package org.xmpp.newsletter.aggregator.discovery;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.xmpp.newsletter.aggregator.fetch.Failure;
import org.xmpp.newsletter.aggregator.fetch.FetchRequest;
import org.xmpp.newsletter.aggregator.fetch.FetchResult;
import org.xmpp.newsletter.aggregator.fetch.Validators;

/**
 * The web as far as a test needs it, under any host names, with an account of requests.
 */
class Site implements Web {

	private final Map<String, FetchResult> answers = new HashMap<>();

	private final List<String> requests = new ArrayList<>();

	@Override
	public synchronized FetchResult fetch(FetchRequest request) {
		String address = request.address().toString();
		this.requests.add(address);
		return this.answers.getOrDefault(address,
				new FetchResult.Failed(Failure.STATUS, 404, address + " answered with HTTP 404"));
	}

	synchronized List<String> requests() {
		return List.copyOf(this.requests);
	}

	Site answers(String address, FetchResult result) {
		this.answers.put(address, result);
		return this;
	}

	Site page(String address, String html) {
		return answers(address, fetched(address, "<html><head>" + html, "text/html", null));
	}

	Site feed(String address, String... titles) {
		return answers(address, fetched(address, rss(titles), "application/rss+xml", null));
	}

	Site moved(String address, String target, String... titles) {
		return answers(address, fetched(target, rss(titles), "application/rss+xml", URI.create(target)));
	}

	static FetchResult.Fetched fetched(String address, String body, String type, @Nullable URI movedTo) {
		return new FetchResult.Fetched(body.getBytes(StandardCharsets.UTF_8), type, new Validators("\"1\"", null),
				URI.create(address), movedTo, null, List.of());
	}

	static String rss(String... titles) {
		StringBuilder items = new StringBuilder();
		int day = 9;
		for (String title : titles) {
			items.append("""
					<item><guid>https://kettle.example/%1$s</guid><link>https://kettle.example/%1$s</link>
					<title>%1$s</title><description>All about %1$s.</description>
					<pubDate>%2$d May 2025 10:00:00 GMT</pubDate></item>""".formatted(title, day--));
		}
		return """
				<rss version="2.0"><channel><title>Kettle</title><link>https://kettle.example/</link>
				<description>News</description>%s</channel></rss>""".formatted(items);
	}

}
