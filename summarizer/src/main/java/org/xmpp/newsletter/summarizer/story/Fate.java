package org.xmpp.newsletter.summarizer.story;

import java.time.YearMonth;

import org.jspecify.annotations.Nullable;

/**
 * What became of an item so far.
 */
public sealed interface Fate {

	/** Nothing yet. */
	Fate NEW = new Open(null);

	/**
	 * The story that goes on when more of it is heard.
	 * @return its key, or null
	 */
	default @Nullable String story() {
		return switch (this) {
			case Open(String story) -> story;
			case Approved(String story) -> story;
			case Held _, Printed _, Dropped _ -> null;
		};
	}

	/**
	 * Whether an editor has decided on it, so that it stays where it is.
	 * @return true unless it is open
	 */
	default boolean isDecided() {
		return switch (this) {
			case Open _ -> false;
			case Approved _, Held _, Printed _, Dropped _ -> true;
		};
	}

	/**
	 * Nobody has decided on it.
	 *
	 * @param story the key of the story whose open entry tells it, or null
	 */
	record Open(@Nullable String story) implements Fate {
	}

	/**
	 * An approved entry tells it, and the issue is not out.
	 *
	 * @param story the key of the entry's story
	 */
	record Approved(String story) implements Fate {
	}

	/** A person put it into an entry, whatever the rules say. */
	record Held() implements Fate {
	}

	/**
	 * It was printed.
	 *
	 * @param month the month of the issue
	 */
	record Printed(YearMonth month) implements Fate {
	}

	/** Its entry was rejected or withdrawn. */
	record Dropped() implements Fate {
	}

}
