package org.xmpp.newsletter.assembler.silence;

import java.net.URI;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

/**
 * A catalogued project of which an issue has no entry.
 *
 * @param project its name
 * @param kind what it is, or null
 * @param cause why, as far as that is known
 * @param words the same in words, with who and when
 * @param address what to look at, or null
 */
public record Silence(String project, @Nullable String kind, Cause cause, String words, @Nullable String address) {

	/**
	 * The address as a link, if it can be one.
	 * @return an address of the web, or null
	 */
	public @Nullable String link() {
		if (this.address == null) {
			return null;
		}
		try {
			String scheme = URI.create(this.address).getScheme();
			return (scheme != null && List.of("http", "https").contains(scheme.toLowerCase(Locale.ROOT))) ? this.address
					: null;
		}
		catch (IllegalArgumentException ex) {
			return null;
		}
	}

	/**
	 * Why a project is silent, those first at which a person should look.
	 */
	public enum Cause {

		/** It published, and nobody decided on that; it may also be folded away. */
		UNDECIDED("published, not decided on"),

		/** Its feed cannot be read. */
		BROKEN("its feed cannot be read"),

		/** Its news was moved to another issue. */
		DEFERRED("moved to another issue"),

		/** Its news was rejected. */
		REJECTED("rejected"),

		/** Its news was approved and withdrawn again, or was printed before. */
		WITHDRAWN("withdrawn or printed before"),

		/** Its feeds are not read any more. */
		RETIRED("not read any more"),

		/** It published nothing. */
		NOTHING("published nothing");

		private final String words;

		Cause(String words) {
			this.words = words;
		}

		/**
		 * Names the cause for people.
		 * @return in lower case
		 */
		public String words() {
			return this.words;
		}

	}

}
