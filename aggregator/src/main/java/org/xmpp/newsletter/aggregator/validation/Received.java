package org.xmpp.newsletter.aggregator.validation;

import java.net.URI;
import java.time.Duration;

import org.jspecify.annotations.Nullable;
import org.xmpp.newsletter.aggregator.fetch.FetchResult;
import org.xmpp.newsletter.aggregator.fetch.Validators;

/**
 * A document as it was received.
 *
 * @param body its bytes, decompressed
 * @param contentType what the host calls it, or null
 * @param validators what the host gave to ask with the next time
 * @param address where it came from in the end
 * @param freshFor for how long the host wants it to be kept, or null
 * @param encrypted where the same feed is to be had by https, or null
 */
public record Received(byte[] body, @Nullable String contentType, Validators validators, URI address,
		@Nullable Duration freshFor, @Nullable URI encrypted) {

	/**
	 * Looks at an answer.
	 * @param fetched the answer
	 * @return the document
	 */
	public static Received of(FetchResult.Fetched fetched) {
		return new Received(fetched.body(), fetched.contentType(), fetched.validators(), fetched.address(),
				fetched.freshFor(), null);
	}

	/**
	 * Adds where the same is to be had by https.
	 * @param address such an address
	 * @return the document
	 */
	public Received alsoAt(URI address) {
		return new Received(this.body, this.contentType, this.validators, this.address, this.freshFor, address);
	}

}
