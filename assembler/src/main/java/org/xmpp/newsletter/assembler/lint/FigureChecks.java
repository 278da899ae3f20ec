package org.xmpp.newsletter.assembler.lint;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.xmpp.newsletter.assembler.document.Block;
import org.xmpp.newsletter.assembler.style.Check;

/**
 * Looks at shortcodes and images.
 */
final class FigureChecks {

	private static final Pattern SHORTCODE = Pattern.compile("\\{\\{[<%]\\s*/?\\s*([^\\s>%]*)([^\\n]*?)[>%]\\}\\}");

	private static final Pattern PRINTED = Pattern.compile("\\{\\\\\\{[<%]");

	private static final Pattern SOURCE = Pattern.compile("\\bsrc=\"([^\"]*)\"");

	private static final Pattern CAPTION = Pattern.compile("\\b(?:caption|alt)=\"\\s*[^\"\\s][^\"]*\"");

	private static final Pattern IMAGE = Pattern.compile("!\\[([^\\]]*)\\]\\(\\s*([^)\\s]*)");

	private FigureChecks() {
	}

	static void look(Block block, Sheet sheet) {
		Matcher shortcode = SHORTCODE.matcher(block.text());
		while (shortcode.find()) {
			if (!sheet.style().shortcodes().contains(shortcode.group(1))) {
				sheet.note(Check.SHORTCODE, block, shortcode.group(),
						"The site does not know the shortcode '" + shortcode.group(1) + "'.", null);
			}
			Matcher source = SOURCE.matcher(shortcode.group(2));
			if (source.find()) {
				image(source.group(1), CAPTION.matcher(shortcode.group(2)).find(), block, sheet);
			}
		}
		Matcher printed = PRINTED.matcher(block.text());
		if (printed.find()) {
			sheet.note(Check.SHORTCODE, block, printed.group(),
					"The text holds a shortcode, which is printed and not carried out; add figures by hand.", null);
		}
		Matcher image = IMAGE.matcher(block.text());
		while (image.find()) {
			image(image.group(2), !image.group(1).isBlank(), block, sheet);
		}
	}

	private static void image(String address, boolean captioned, Block block, Sheet sheet) {
		if (address.matches("(?i)(?:https?:)?//.*")) {
			boolean own = address.startsWith(sheet.style().site() + "/");
			sheet.note(Check.HOT_LINK, block, address,
					own ? "Images of the site are named without its address."
							: "The image is loaded from elsewhere; put a copy into the issue's folder.",
					own ? new Fix(address, address.substring(sheet.style().site().length())) : null);
		}
		if (!captioned) {
			sheet.note(Check.CAPTION, block, address,
					"The image has no caption; say what is seen, for those who cannot see it.", null);
		}
	}

}
