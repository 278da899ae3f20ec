package org.xmpp.newsletter.assembler.style;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;

/**
 * Fills every template of a style once, so that a missing block or value is found at
 * start.
 */
final class StyleTrial {

	private static final Map<String, String> CHANGE = Map.of("version", "", "label", "", "path", "", "title", "",
			"proposal", "", "begins", "", "ends", "");

	private StyleTrial() {
	}

	static void of(HouseStyle style) {
		Edition edition = style.edition(YearMonth.of(2025, 1));
		style.fileName(edition);
		style.afterwards("de");
		style.familyLine("");
		style.figure(new Figure("", ""));
		style.images(edition);
		style.page(edition);
		if (style.summary() != null) {
			style.more(1);
		}
		for (Subsection subsection : style.specifications()) {
			style.intro(subsection, edition);
			style.line(subsection, CHANGE);
			style.lastCall(subsection, CHANGE);
		}
		style.sections().forEach((section) -> style.whenEmpty(section, edition));
		style.document(edition, "", List.of(), List.of());
	}

}
