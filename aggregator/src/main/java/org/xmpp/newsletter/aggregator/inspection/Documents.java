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
	 * @throws UnreadableFeedException when it is no feed
	 * @throws IOException when it cannot be fetched, or the file not be read
	 */
	public ReadFeed read(String place) throws UnreadableFeedException, IOException {
		if (!place.matches("(?i)https?://.*")) {
			return this.reader.read(Files.readAllBytes(Path.of(place)), null, null);
		}
		try (Fetcher fetcher = Fetcher.alone(List.of(), null, this.clock)) {
			return switch (fetcher.fetch(place, Validators.NONE)) {
				case FetchResult.Fetched fetched ->
					this.reader.read(fetched.body(), fetched.contentType(), fetched.address());
				case FetchResult.NotModified _ -> throw new IOException("It did not change since nobody knows when");
				case FetchResult.Throttled throttled -> throw new IOException(throttled.detail());
				case FetchResult.Gone gone -> throw new IOException(gone.detail());
				case FetchResult.BotWall wall -> throw new IOException(wall.detail());
				case FetchResult.Refused refused -> throw new IOException(refused.detail());
				case FetchResult.Failed failed -> throw new IOException(failed.detail());
			};
		}
	}

}
