package org.xmpp.newsletter.summarizer.draft;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * Writes Markdown from what strangers wrote, so that nothing of theirs takes effect: no
 * markup, no HTML, no shortcode, no emoji code, no link of their own.
 */
public final class Markdown {

	private static final Pattern SPECIAL = Pattern.compile("[\\\\`*_{}\\[\\]<>|~]|(?<=[{<])[%#]");

	private static final Pattern ENTITY = Pattern.compile("&(?=#|\\w+;)");

	/** Hugo turns emoji codes into pictures and bare addresses into links. */
	private static final Pattern EMOJI = Pattern.compile(":(?=[\\w+-]+:)|(?<=:[\\w+-]{1,40}):|:(?=//)|@");

	private static final Pattern BARE_HOST = Pattern.compile("(?i)\\b(www)\\.");

	/** Invisible characters, among them those that turn the direction of a text. */
	private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cf}\\p{Co}\\p{Cn}\\p{Cs}]");

	/** The site on which the newsletter appears. */
	private static final Pattern SITE = Pattern.compile("(?i)^https?://(?:www\\.)?xmpp\\.org(?:/|$)");

	private static final Pattern TRACKING = Pattern
		.compile("(?i)(?<=[?&])(?:utm_\\w+|fbclid|gclid|mc_[ce]id|igshid)=[^&#]*&?");

	private Markdown() {
	}

	/**
	 * Makes one clean line of a stranger's text: no line breaks, no invisible characters.
	 * @param text any text
	 * @return plain text on one line
	 */
	public static String line(String text) {
		String visible = INVISIBLE.matcher(text).replaceAll("");
		return visible.replaceAll("[\\p{Cc}\\s\\p{Z}]+", " ").strip();
	}

	/**
	 * Writes a text so that it shows as it is.
	 * @param text plain text
	 * @return Markdown
	 */
	public static String escape(String text) {
		String escaped = SPECIAL.matcher(line(text)).replaceAll("\\\\$0");
		escaped = ENTITY.matcher(escaped).replaceAll("\\\\&");
		escaped = BARE_HOST.matcher(escaped).replaceAll("$1\\\\.");
		return EMOJI.matcher(escaped).replaceAll("\\\\$0");
	}

	/**
	 * Writes a link, or only its text where the address is none to follow.
	 * @param text plain text
	 * @param address where it leads, or null
	 * @return Markdown
	 */
	public static String link(String text, @Nullable URI address) {
		return destination(address).map((to) -> "[%s](%s)".formatted(escape(text), to)).orElseGet(() -> escape(text));
	}

	/**
	 * Writes an address so that it stays one in Markdown: without what only tracks
	 * readers, and within the site of the newsletter from its root.
	 * @param address any address, or null
	 * @return the address, or empty unless it is a web page
	 */
	public static Optional<String> destination(@Nullable URI address) {
		if (address == null || address.getHost() == null || address.getScheme() == null
				|| !address.getScheme().toLowerCase(Locale.ROOT).matches("https?")) {
			return Optional.empty();
		}
		String plain = address.toASCIIString().replace("(", "%28").replace(")", "%29").replace(";", "%3B");
		return Optional.of(SITE.matcher(withoutTracking(plain)).replaceFirst("/"));
	}

	private static String withoutTracking(String address) {
		return TRACKING.matcher(address).replaceAll("").replaceFirst("\\?&", "?").replaceFirst("\\?(?=#|$)", "");
	}

	/**
	 * Shortens a text at the end of a word.
	 * @param text plain text
	 * @param longest the number of characters that are left at most
	 * @return the text, with an ellipsis where it was cut
	 */
	public static String shorten(String text, int longest) {
		String line = line(text);
		if (line.length() <= longest) {
			return line;
		}
		int end = line.lastIndexOf(' ', longest - 2);
		int cut = (end > longest / 2) ? end : line.offsetByCodePoints(0, line.codePointCount(0, longest - 2));
		return line.substring(0, cut).strip() + " …";
	}

}
