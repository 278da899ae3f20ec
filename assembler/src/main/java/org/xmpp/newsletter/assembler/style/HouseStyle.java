package org.xmpp.newsletter.assembler.style;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * Everything about an issue's form that people may change without touching code: its
 * sections, the wording of lines, and the blocks that are the same every month.
 */
public final class HouseStyle {

	private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.ENGLISH);

	private final StyleFolder folder;

	private final StyleFile file;

	private final Templates templates;

	private HouseStyle(StyleFolder folder) {
		this.folder = folder;
		this.file = StyleReader.read(folder);
		this.templates = new Templates(folder);
		List<String> problems = StyleRules.problems(this.file);
		if (!problems.isEmpty()) {
			throw new InvalidStyleException(folder.name(), StyleReader.FILE + ": " + String.join("; ", problems), null);
		}
		tryOut();
	}

	/**
	 * Loads a style that comes with the assembler.
	 * @param name its name
	 * @return the style
	 * @throws InvalidStyleException when it is not there or has a mistake
	 */
	public static HouseStyle named(String name) {
		return new HouseStyle(StyleFolder.packaged(name));
	}

	/**
	 * Loads a style from a folder.
	 * @param folder the folder with {@code style.yml}
	 * @return the style
	 * @throws InvalidStyleException when it is not there or has a mistake
	 */
	public static HouseStyle in(Path folder) {
		return new HouseStyle(StyleFolder.at(folder));
	}

	/** Fills every template once, so that a missing block or value is found at start. */
	private void tryOut() {
		YearMonth month = YearMonth.of(2025, 1);
		title(month);
		fileName(month);
		afterwards("de");
		familyLine("");
		more(1);
		Map<String, String> change = Map.of("version", "", "label", "", "path", "", "title", "", "proposal", "",
				"begins", "", "ends", "");
		for (Subsection subsection : this.file.specifications()) {
			intro(subsection, month);
			line(subsection, change);
			lastCall(subsection, change);
		}
		document(month, "", List.of(), List.of());
	}

	/**
	 * The sections of entries.
	 * @return the sections in print order, the one for everything else last
	 */
	public List<Section> sections() {
		return Stream.concat(this.file.sections().stream(), Stream.of(other())).toList();
	}

	/**
	 * Finds a section.
	 * @param id what an entry names it by
	 * @return the section, or empty when this style does not know it
	 */
	public Optional<Section> section(String id) {
		return sections().stream().filter((section) -> section.id().equals(id)).findFirst();
	}

	/**
	 * Where entries of unknown sections are printed.
	 * @return the section
	 */
	public Section other() {
		return this.file.other();
	}

	/**
	 * The subsections of the specifications.
	 * @return the subsections in print order
	 */
	public List<Subsection> specifications() {
		return this.file.specifications();
	}

	/**
	 * The form of the summary.
	 * @return the form
	 */
	public SummaryForm summary() {
		return this.file.summary();
	}

	/**
	 * What ends a summary in which not everything fits.
	 * @param left how many are left out
	 * @return plain text
	 */
	public String more(int left) {
		return fill("summary ellipsis", this.file.summary().ellipsis(), Map.of("left", left));
	}

	/**
	 * The most characters of an entry without markup.
	 * @return a count of characters
	 */
	public int longestText() {
		return this.file.limits().plainCharacters();
	}

	/**
	 * The shortcodes that the site knows.
	 * @return their names
	 */
	public List<String> shortcodes() {
		return this.file.shortcodes();
	}

	/**
	 * The title of a month's issue.
	 * @param month the month it covers
	 * @return plain text
	 */
	public String title(YearMonth month) {
		return fill("title", this.file.title(), frame(month));
	}

	/**
	 * The name of a month's file.
	 * @param month the month it covers
	 * @return a file name
	 */
	public String fileName(YearMonth month) {
		return fill("file-name", this.file.fileName(), frame(month));
	}

	/**
	 * What follows an entry whose link is not in English.
	 * @param tag a BCP 47 tag
	 * @return the language code as it is printed
	 */
	public String afterwards(String tag) {
		String code = tag.toUpperCase(Locale.ROOT).replace('-', '_').replaceAll("[^A-Z0-9_]", "");
		return fill("language-code", this.file.languageCode(), Map.of("code", code));
	}

	/**
	 * The line over a family whose parent has no entry.
	 * @param family its name as Markdown
	 * @return Markdown
	 */
	public String familyLine(String family) {
		return fill("family-line", this.file.familyLine(), Map.of("family", family));
	}

	/**
	 * The block over a subsection of the specifications.
	 * @param subsection the subsection
	 * @param month the month
	 * @return Markdown, or null
	 */
	public @Nullable String intro(Subsection subsection, YearMonth month) {
		return (subsection.intro() != null) ? this.templates.fillBlock(subsection.intro(), frame(month)) : null;
	}

	/**
	 * The line of a specification change.
	 * @param subsection where it is printed
	 * @param values what is filled in, as Markdown
	 * @return Markdown
	 */
	public String line(Subsection subsection, Map<String, String> values) {
		return fill("line of " + subsection.heading(), subsection.line(), values);
	}

	/**
	 * The sentence about a Last Call.
	 * @param subsection where it is printed
	 * @param values the days
	 * @return Markdown
	 */
	public String lastCall(Subsection subsection, Map<String, String> values) {
		String template = subsection.lastCall();
		return (template != null) ? fill("last-call of " + subsection.heading(), template, values) : "";
	}

	/**
	 * Puts the document together.
	 * @param month the month
	 * @param summary the summary as YAML
	 * @param sections headings and bodies of the sections that are printed
	 * @param specifications headings, intros and bodies of the specifications
	 * @return the whole file
	 */
	public String document(YearMonth month, String summary, List<Map<String, String>> sections,
			List<Map<String, String>> specifications) {
		Map<String, Object> values = new HashMap<>(frame(month));
		values.put("yamlTitle", title(month));
		values.put("yamlSummary", summary);
		values.put("sections", sections);
		values.put("specifications", specifications);
		values.putAll(Contributors.in(this.folder).values());
		return this.templates.fillBlock("issue", values).stripTrailing() + "\n";
	}

	private Map<String, String> frame(YearMonth month) {
		LocalDate date = month.plusMonths(1).atDay(this.file.publicationDay());
		return Map.of("month", MONTH.format(month), "date", date.toString());
	}

	private String fill(String key, String template, Map<String, ?> values) {
		return this.templates.fill(StyleReader.FILE + ": " + key, template, values);
	}

}
