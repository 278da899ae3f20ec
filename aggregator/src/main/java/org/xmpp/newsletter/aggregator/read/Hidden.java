package org.xmpp.newsletter.aggregator.read;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jsoup.nodes.Element;

/**
 * Tells what a browser would not show, as long as the styles that say so are there. What
 * stands in it was not written for readers. Classes say nothing without the styles of
 * their page, and {@code aria-hidden} hides from screen readers only.
 */
final class Hidden {

	private static final String ZERO = ":0*(?:\\.0+)?(?:[a-z]{2,4}|%)?(?:!important)?(?:;|$)";

	private static final Pattern UNSEEN = Pattern
		.compile("(?:^|;)(?:display:none|visibility:(?:hidden|collapse)|opacity" + ZERO
				+ "|clip:rect\\((?:0|1px)|clip-path:(?:inset\\((?:50|100)%|circle\\(0)|transform:scale\\(0|"
				+ "text-indent:-\\d{3,})");

	/** Put to where no screen reaches. */
	private static final Pattern AWAY = Pattern.compile(
			"(?:^|;)(?:left|top|right|bottom|margin-left|margin-top):-\\d{3,}|transform:translate[xy]?\\(-\\d{3,}");

	private static final Pattern PLACED = Pattern
		.compile("(?:^|;)position:(?:absolute|fixed)|margin-(?:left|top):-|" + "transform:translate");

	private static final Pattern FLAT = Pattern
		.compile("(?:^|;)(?:max-)?(?:height|width):[01]?(?:\\.\\d+)?(?:px|em|rem|%)?(?:!important)?(?:;|$)");

	private static final Pattern CLIPPED = Pattern.compile("(?:^|;)overflow(?:-[xy])?:(?:hidden|clip)");

	private static final Pattern SIZE = Pattern
		.compile("(?:^|;)font(?:-size)?:[^;]*?(?<![\\w.#-])(\\d*\\.?\\d+)(px|pt|em|rem|%|vw|vh)?");

	private static final Pattern ESCAPED = Pattern.compile("\\\\([0-9a-f]{1,6})\\s?|\\\\");

	private static final int LONGEST = 1000;

	private Hidden() {
	}

	static boolean isHidden(Element element) {
		if (element.attributesSize() == 0) {
			return false;
		}
		if (element.hasAttr("hidden")) {
			return true;
		}
		String style = style(element);
		return UNSEEN.matcher(style).find() || AWAY.matcher(style).find() && PLACED.matcher(style).find()
				|| FLAT.matcher(style).find() && CLIPPED.matcher(style).find() || Colours.areTheSame(element, style);
	}

	/** Whether its own text is too small to see; what is in it may be larger again. */
	static boolean isTiny(Element element) {
		Matcher size = SIZE.matcher(style(element));
		if (!size.find()) {
			return false;
		}
		double value = Double.parseDouble(size.group(1));
		return switch (String.valueOf(size.group(2))) {
			case "px", "pt" -> value <= 2;
			case "em", "rem" -> value <= 0.2;
			case "%" -> value <= 20;
			case "vw", "vh" -> value <= 0.2;
			default -> value == 0;
		};
	}

	static boolean hasSize(Element element) {
		return element.hasAttr("style") && SIZE.matcher(style(element)).find();
	}

	/** In lower case, without spaces, comments and escapes. */
	static String style(Element element) {
		String written = bounded(element.attr("style"));
		if (written.isEmpty()) {
			return "";
		}
		String plain = written.toLowerCase(Locale.ROOT).replaceAll("/\\*.*?\\*/", "");
		String whole = (plain.indexOf('\\') < 0) ? plain : ESCAPED.matcher(plain)
			.replaceAll((match) -> Matcher.quoteReplacement((match.group(1) != null) ? letter(match.group(1)) : ""));
		return whole.replaceAll("\\s+", "");
	}

	/** What is said first and last; between them nobody writes so much by hand. */
	private static String bounded(String style) {
		int length = style.length();
		return (length <= 2 * LONGEST) ? style
				: style.substring(0, LONGEST) + ';' + style.substring(length - LONGEST, length);
	}

	private static String letter(String code) {
		int point = Integer.parseInt(code, 16);
		return Character.isValidCodePoint(point) ? Character.toString(point).toLowerCase(Locale.ROOT) : "";
	}

}
