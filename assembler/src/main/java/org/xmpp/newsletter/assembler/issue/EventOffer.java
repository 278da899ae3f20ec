package org.xmpp.newsletter.assembler.issue;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * An event that an issue could tell.
 *
 * @param id by which it is taken over
 * @param title what it is called
 * @param text its Markdown
 * @param address where it is told, or null
 * @param state whether it is still news
 * @param words why, for people
 */
record EventOffer(UUID id, String title, String text, @Nullable String address, State state, String words) {

	/**
	 * Whether it can be taken over.
	 * @return true when it is not in the issue and not past
	 */
	public boolean isOffered() {
		return this.state == State.AHEAD || this.state == State.UNDATED || this.state == State.CHANGED;
	}

	/**
	 * Whether an event is still news.
	 */
	enum State {

		/** It is still to come. */
		AHEAD,

		/** The site has another date than was printed. */
		CHANGED,

		/** It names no day; a person has to look. */
		UNDATED,

		/** The issue tells it already. */
		THERE,

		/** The issue tells it, with another date than the site. */
		THERE_CHANGED,

		/** It is over when the issue comes out. */
		PAST

	}

}
