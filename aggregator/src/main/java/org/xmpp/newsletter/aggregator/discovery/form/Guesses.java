package org.xmpp.newsletter.aggregator.discovery.form;

import java.util.ArrayList;
import java.util.List;

/**
 * Collects guesses about one place.
 */
final class Guesses {

	private final Where where;

	private final String software;

	private final List<Guess> list = new ArrayList<>();

	Guesses(Where where, String software) {
		this.where = where;
		this.software = software;
	}

	Guesses known(String path, String what) {
		return add(path, Tier.KNOWN, what);
	}

	Guesses likely(String path, String what) {
		return add(path, Tier.LIKELY, what);
	}

	private Guesses add(String path, Tier tier, String what) {
		this.list.add(new Guess(this.where.at(path), tier, this.software + " has " + what + " there"));
		return this;
	}

	List<Guess> list() {
		return List.copyOf(this.list);
	}

}
