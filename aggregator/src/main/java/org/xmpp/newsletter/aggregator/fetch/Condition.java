package org.xmpp.newsletter.aggregator.fetch;

import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;

/**
 * "Only if it has changed since": asked where the validators come from and nowhere else,
 * since a tag of one server can mean something different to the next.
 *
 * @param validators to ask with
 */
record Condition(Validators validators) {

	private static final int LONGEST = 1000;

	/** Nothing that ends a header, and nothing that is not one byte. */
	private static final Pattern SENDABLE = Pattern.compile("[\\x20-\\x7E\\x80-\\xFF]{1," + LONGEST + "}");

	static Condition of(Hop hop, Validators validators) {
		return new Condition(hop.knows(validators) ? validators : Validators.NONE);
	}

	/**
	 * What an answer gives to ask with the next time.
	 * @param answer that may have an entity tag or a date; absurd ones count as none
	 */
	static Validators next(Answer answer) {
		return new Validators(sendable(answer.header(HttpHeaders.ETAG)),
				sendable(answer.header(HttpHeaders.LAST_MODIFIED)), answer.address());
	}

	private static @Nullable String sendable(@Nullable String value) {
		return (value != null && !value.isBlank() && SENDABLE.matcher(value).matches()) ? value : null;
	}

	boolean asked() {
		return sendable(this.validators.etag()) != null || sendable(this.validators.lastModified()) != null;
	}

	void addTo(HttpHeaders headers) {
		String etag = sendable(this.validators.etag());
		if (etag != null) {
			headers.set(HttpHeaders.IF_NONE_MATCH, etag);
		}
		String lastModified = sendable(this.validators.lastModified());
		if (lastModified != null) {
			headers.set(HttpHeaders.IF_MODIFIED_SINCE, lastModified);
		}
	}

}
