package org.xmpp.newsletter.assembler.style;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * The file {@code style.yml} of a house style.
 *
 * @param basedOn the style from which all keys and files come that are not given, or null
 * @param since the first month whose issue had this form, or null
 * @param title the template of an issue's title
 * @param fileName the template of its file's name
 * @param publicationDay the day of the next month that the issue is dated
 * @param values further values for the templates, as the name of the author, or null
 * @param languageCode the template of what follows an entry that is not in English
 * @param familyLine the template of the line over a family without a parent's entry
 * @param figure the template of an image with its caption
 * @param images the template of the folder in which the site keeps an issue's images, or
 * null when issues have none
 * @param page the template of where the site shows an issue, or null when that is not
 * known
 * @param links how addresses of the site itself are written
 * @param site the site's address, without a slash at its end
 * @param list how entries are listed
 * @param specificationList how specification changes are listed
 * @param summary the summary in the front matter, or null
 * @param limits what the checks allow
 * @param checks how bad the findings of a check are, where the style differs, or null
 * @param shortcodes the shortcodes that the site knows
 * @param sections the sections of entries in print order
 * @param other where entries of unknown sections are printed
 * @param specifications the subsections of the specifications in print order
 */
record StyleFile(@Nullable String basedOn, @Nullable YearMonth since, String title, String fileName, int publicationDay,
		@Nullable Map<String, String> values, String languageCode, String familyLine, String figure,
		@Nullable String images, @Nullable String page, Links links, String site, ListForm list,
		ListForm specificationList, @Nullable SummaryForm summary, Limits limits, @Nullable Map<Check, Severity> checks,
		List<String> shortcodes, List<Section> sections, Section other, List<Subsection> specifications) {

	/**
	 * What the checks allow.
	 *
	 * @param plainCharacters the most characters of an entry without markup
	 */
	record Limits(int plainCharacters) {
	}

	/**
	 * How addresses of the site itself are written.
	 */
	enum Links {

		/** As {@code /extensions/}. */
		ROOT_RELATIVE,

		/** With the address of the site. */
		ABSOLUTE

	}

}
