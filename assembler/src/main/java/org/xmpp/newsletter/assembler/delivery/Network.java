package org.xmpp.newsletter.assembler.delivery;

import java.util.regex.Pattern;

/**
 * Where short posts are published, and how much of a text each network takes.
 */
enum Network {

	/** Characters as readers see them; every address counts as 23. */
	MASTODON("Mastodon", 500) {
		@Override
		int length(String text) {
			return graphemes(withShortAddresses(text));
		}
	},

	/** Characters as readers see them, addresses in full. */
	BLUESKY("Bluesky", 300) {
		@Override
		int length(String text) {
			return graphemes(text);
		}
	},

	/**
	 * Characters outside of the Latin, Greek, Cyrillic and similar scripts count twice,
	 * every address, also one without scheme, as 23.
	 */
	X("X", 280) {
		@Override
		int length(String text) {
			return withShortAddresses(text).codePoints().map(Network::weight).sum();
		}
	},

	/** Chats and anything else without a limit that matters. */
	PLAIN("Plain", 2000) {
		@Override
		int length(String text) {
			return text.codePointCount(0, text.length());
		}
	};

	private static final Pattern GRAPHEME = Pattern.compile("\\X");

	private static final Pattern ADDRESS = Pattern
		.compile("https?://\\S+|\\b[\\p{L}\\p{N}-]+(?:\\.[\\p{L}\\p{N}-]+)*\\.\\p{L}{2,}");

	private static final String SHORTENED = "h".repeat(23);

	private final String label;

	private final int limit;

	Network(String label, int limit) {
		this.label = label;
		this.limit = limit;
	}

	/** How long a text is as the network counts. */
	abstract int length(String text);

	boolean takes(String text) {
		return length(text) <= this.limit;
	}

	/**
	 * Names the network for people.
	 * @return the label
	 */
	public String label() {
		return this.label;
	}

	/**
	 * The longest post.
	 * @return a count as the network counts
	 */
	public int limit() {
		return this.limit;
	}

	private static int graphemes(String text) {
		return Math.toIntExact(GRAPHEME.matcher(text).results().count());
	}

	private static String withShortAddresses(String text) {
		return ADDRESS.matcher(text).replaceAll(SHORTENED);
	}

	/**
	 * Of a code point, as X publishes it.
	 * @see <a href="https://docs.x.com/fundamentals/counting-characters">the rules</a>
	 */
	private static int weight(int character) {
		boolean light = character <= 0x10FF || (character >= 0x2000 && character <= 0x200D)
				|| (character >= 0x2010 && character <= 0x201F) || (character >= 0x2032 && character <= 0x2037);
		return light ? 1 : 2;
	}

}
