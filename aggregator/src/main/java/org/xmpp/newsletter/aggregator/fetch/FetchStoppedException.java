package org.xmpp.newsletter.aggregator.fetch;

import java.io.IOException;
import java.net.URI;

/**
 * Ends a fetch early, with what is to be said about it.
 */
final class FetchStoppedException extends IOException {

	private final transient FetchResult result;

	private FetchStoppedException(FetchResult result, String detail) {
		super(detail);
		this.result = result;
	}

	static FetchStoppedException with(FetchResult result) {
		return new FetchStoppedException(result, result.toString());
	}

	static FetchStoppedException refused(Refusal rule, String detail) {
		return new FetchStoppedException(new FetchResult.Refused(rule, detail), detail);
	}

	static FetchStoppedException failed(Failure failure, String detail) {
		return new FetchStoppedException(new FetchResult.Failed(failure, null, detail), detail);
	}

	static FetchStoppedException tooLarge(URI address, int limit, String when) {
		return refused(Refusal.BODY_TOO_LARGE,
				"%s sends more than %d bytes%s. A feed of the newest items is smaller".formatted(address, limit, when));
	}

	FetchResult result() {
		return this.result;
	}

}
