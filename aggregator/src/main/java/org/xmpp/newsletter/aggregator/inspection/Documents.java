package org.xmpp.newsletter.aggregator.inspection;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;

import org.xmpp.newsletter.aggregator.fetch.FetchResult;
import org.xmpp.newsletter.aggregator.fetch.Fetcher;
import org.xmpp.newsletter.aggregator.fetch.Validators;
import org.xmpp.newsletter.aggregator.read.FeedReader;
import org.xmpp.newsletter.aggregator.read.ReadFeed;
import org.xmpp.newsletter.aggregator.read.UnreadableFeedException;

/**
 * Reads one document from a file or from the web, for a person.
 */
public final class Documents {

	private final FeedReader reader;

	private final InstantSource clock;

	/**
	 * Makes a reader of documents.
	 * @param reader reads them
	 * @param clock tells the fetcher the time
	 */
	public Documents(FeedReader reader, InstantSource clock) {
		this.reader = reader;
		this.clock = clock;
	}

	/**
	 * Reads a document.
	 * @param place an http or https address, or the path of a file
	 * @return what it shows
	 * @throws UnreadableFeedException when it is no feed or cannot be fetched
	 * @throws IOException when the file cannot be read
	 */
	public ReadFeed read(String place) throws UnreadableFeedException, IOException {
		if (!place.matches("(?i)https?://.*")) {
			return this.reader.read(Files.readAllBytes(Path.of(place)), null, null);
		}
		try (Fetcher fetcher = Fetcher.alone(List.of(), null, this.clock)) {
			FetchResult result = fetcher.fetch(place, Validators.NONE);
			if (result instanceof FetchResult.Fetched fetched) {
				return this.reader.read(fetched.body(), fetched.contentType(), fetched.address());
			}
			throw new UnreadableFeedException(why(result));
		}
	}

	private static String why(FetchResult result) {
		return switch (result) {
			case FetchResult.Fetched _, FetchResult.NotModified _ -> "The answer holds no document.";
			case FetchResult.Throttled throttled -> throttled.detail();
			case FetchResult.Gone gone -> gone.detail();
			case FetchResult.BotWall wall -> wall.detail();
			case FetchResult.Refused refused -> refused.detail();
			case FetchResult.Failed failed -> failed.detail();
		};
	}

}
