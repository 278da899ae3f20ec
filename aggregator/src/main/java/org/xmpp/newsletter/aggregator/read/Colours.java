package org.xmpp.newsletter.aggregator.read;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.jsoup.nodes.Element;

/**
 * Compares the colour of a text with that behind it.
 */
final class Colours {

	private static final Pattern COLOUR = Pattern.compile("(?:^|;)color:([^;!]+)");

	private static final Pattern BACKGROUND = Pattern.compile("(?:^|;)background(?:-color)?:([^;!]+)");

	/** What stands before it may have any colour. */
	private static final Pattern PICTURE = Pattern.compile("(?:^|;)background(?:-image)?:[^;]*(?:url|gradient)\\(");

	private static final Pattern NUMBERS = Pattern
		.compile("rgba?\\((\\d{1,3})[,]?(\\d{1,3})[,]?(\\d{1,3})(?:[,/]([\\d.]+%?))?\\)");

	private static final Pattern HEX = Pattern.compile("#([0-9a-f]{3,8})");

	private static final Map<String, Integer> NAMES = Map.ofEntries(Map.entry("white", 0xFFFFFF), Map.entry("black", 0),
			Map.entry("snow", 0xFFFAFA), Map.entry("ivory", 0xFFFFF0), Map.entry("whitesmoke", 0xF5F5F5),
			Map.entry("ghostwhite", 0xF8F8FF), Map.entry("red", 0xFF0000), Map.entry("green", 0x008000),
			Map.entry("blue", 0x0000FF), Map.entry("yellow", 0xFFFF00), Map.entry("gray", 0x808080),
			Map.entry("grey", 0x808080), Map.entry("navy", 0x000080));

	private static final int WHITE = 0xFFFFFF;

	/** Below this, no eye sees where one begins and the other ends. */
	private static final int NEAR = 8;

	private static final int MOST_STEPS = 30;

	private static final int SEEN_THROUGH = -1;

	private Colours() {
	}

	static boolean areTheSame(Element element, String style) {
		Integer text = text(element, style);
		if (text == null) {
			return false;
		}
		return text == SEEN_THROUGH || isNear(text, behind(element));
	}

	private static @Nullable Integer text(Element element, String style) {
		Matcher styled = COLOUR.matcher(style);
		if (styled.find()) {
			return read(styled.group(1));
		}
		return element.nameIs("font") ? read(element.attr("color").strip().toLowerCase(Locale.ROOT)) : null;
	}

	/**
	 * The nearest colour behind it, white where nobody says; null where it is a picture.
	 */
	private static @Nullable Integer behind(Element element) {
		int steps = 0;
		for (Element around = element; around != null && steps < MOST_STEPS; around = around.parent(), steps++) {
			String style = Hidden.style(around);
			if (PICTURE.matcher(style).find() || around.hasAttr("background")) {
				return null;
			}
			Matcher styled = BACKGROUND.matcher(style);
			Integer colour = styled.find() ? read(styled.group(1)) : around.hasAttr("bgcolor")
					? read(around.attr("bgcolor").strip().toLowerCase(Locale.ROOT)) : Integer.valueOf(SEEN_THROUGH);
			if (colour == null || colour != SEEN_THROUGH) {
				return colour;
			}
		}
		return WHITE;
	}

	/** Red, green and blue, or null for what is not known here. */
	private static @Nullable Integer read(String colour) {
		if (colour.equals("transparent")) {
			return SEEN_THROUGH;
		}
		Matcher hex = HEX.matcher(colour);
		if (hex.matches()) {
			String digits = hex.group(1);
			String six = (digits.length() < 6) ? digits.substring(0, 3).replaceAll("(.)", "$1$1")
					: digits.substring(0, 6);
			return Integer.valueOf(six, 16);
		}
		Matcher numbers = NUMBERS.matcher(colour);
		if (numbers.matches()) {
			boolean clear = numbers.group(4) != null && numbers.group(4).matches("0?\\.?0*%?");
			return clear ? SEEN_THROUGH : Integer.parseInt(numbers.group(1)) << 16
					| Integer.parseInt(numbers.group(2)) << 8 | Integer.parseInt(numbers.group(3));
		}
		return NAMES.get(colour);
	}

	private static boolean isNear(int one, @Nullable Integer other) {
		if (other == null) {
			return false;
		}
		int far = 0;
		for (int shift = 0; shift <= 16; shift += 8) {
			far = Math.max(far, Math.abs((one >> shift & 0xFF) - (other >> shift & 0xFF)));
		}
		return far <= NEAR;
	}

}
