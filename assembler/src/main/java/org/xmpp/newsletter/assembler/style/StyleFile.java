package org.xmpp.newsletter.assembler.style;

import java.util.List;

/**
 * The file {@code style.yml} of a house style.
 *
 * @param title the template of an issue's title
 * @param fileName the template of its file's name
 * @param publicationDay the day of the next month that the issue is dated
 * @param languageCode the template of what follows an entry that is not in English
 * @param familyLine the template of the line over a family without a parent's entry
 * @param summary the summary in the front matter
 * @param limits what the checks allow
 * @param shortcodes the shortcodes that the site knows
 * @param sections the sections of entries in print order
 * @param other where entries of unknown sections are printed
 * @param specifications the subsections of the specifications in print order
 */
record StyleFile(String title, String fileName, int publicationDay, String languageCode, String familyLine,
		SummaryForm summary, Limits limits, List<String> shortcodes, List<Section> sections, Section other,
		List<Subsection> specifications) {

	/**
	 * What the checks allow.
	 *
	 * @param plainCharacters the most characters of an entry without markup
	 */
	record Limits(int plainCharacters) {
	}

}
