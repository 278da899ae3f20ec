package org.xmpp.newsletter.summarizer.model;

import java.time.Duration;

import org.jspecify.annotations.Nullable;

/**
 * What came back from the server of a model.
 */
sealed interface Reply {

	/**
	 * The model wrote something.
	 *
	 * @param text what it wrote
	 * @param cut whether it came to the limit of its tokens
	 * @param read how many tokens the server says that it read, or -1
	 * @param written how many tokens the server says that it wrote, or -1
	 * @param took how long it took
	 */
	record Written(String text, boolean cut, long read, long written, Duration took) implements Reply {
	}

	/**
	 * Nothing of use came back.
	 *
	 * @param trouble of what kind
	 * @param words what happened, for a person; nothing of what the server said
	 * @param retryAfter for how long the server wants to be left alone, or null
	 */
	record Failed(Trouble trouble, String words, @Nullable Duration retryAfter) implements Reply {
	}

	/** What is wrong, by what is to be done. */
	enum Trouble {

		/** It took too long. */
		SLOW,

		/** The server failed at this question. */
		SERVER,

		/** The answer is none. */
		UNUSABLE,

		/** The server wants to be left alone for a while. */
		BUSY,

		/** The server cannot be reached. */
		AWAY,

		/** The settings are wrong: key, model or address. */
		REFUSED

	}

}
