package org.xmpp.newsletter.aggregator.fetch;

import java.io.IOException;

/**
 * Ends a fetch early, with what is to be said about it.
 */
final class FetchStoppedException extends IOException {

	private final transient FetchResult result;

	private FetchStoppedException(FetchResult result, String detail) {
		super(detail);
		this.result = result;
	}

	static FetchStoppedException refused(Refusal rule, String detail) {
		return new FetchStoppedException(new FetchResult.Refused(rule, detail), detail);
	}

	static FetchStoppedException failed(Failure failure, String detail) {
		return new FetchStoppedException(new FetchResult.Failed(failure, null, detail), detail);
	}

	FetchResult result() {
		return this.result;
	}

}
