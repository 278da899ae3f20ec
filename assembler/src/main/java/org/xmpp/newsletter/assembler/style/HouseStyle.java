package org.xmpp.newsletter.assembler.style;

import java.net.URI;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * Everything about an issue's form that people may change without touching code: its
 * sections, the wording of lines, and the blocks that are the same every month.
 */
public final class HouseStyle {

	/** A link within the site; images are left to where the site keeps them. */
	private static final Pattern OWN_LINK = Pattern.compile("(?<!!)(\\[[^\\[\\]]*\\]\\()/(?!/)");

	private static final String FRAME = "issue";

	private static final String FRONT_MATTER = "front-matter";

	private static final String MONTH = "month";

	private static final String NAMES = "contributors%>";

	private final StyleFolder folder;

	private final StyleFile file;

	private final Templates templates;

	HouseStyle(StyleFolder folder) {
		this.folder = StyleReader.withBase(folder);
		this.file = StyleReader.read(this.folder);
		this.templates = new Templates(this.folder);
		List<String> problems = StyleRules.problems(this.file);
		if (!problems.isEmpty()) {
			throw new InvalidStyleException(folder.name(), StyleReader.FILE + ": " + String.join("; ", problems), null);
		}
		StyleTrial.of(this);
	}

	/** Since which month issues have this form, or null for one that is no issue's. */
	@Nullable YearMonth since() {
		return this.file.since();
	}

	/**
	 * What messages call the style.
	 * @return the name, or the folder of a style from outside
	 */
	public String name() {
		return this.folder.name();
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
	 * @return the form, or null when issues have no summary
	 */
	public @Nullable SummaryForm summary() {
		return this.file.summary();
	}

	/**
	 * What ends a summary in which not everything fits.
	 * @param left how many are left out
	 * @return plain text
	 */
	public String more(int left) {
		SummaryForm summary = Objects.requireNonNull(this.file.summary());
		return fill("summary ellipsis", summary.ellipsis(), Map.of("left", left));
	}

	/**
	 * How entries are listed.
	 * @return the form of their list
	 */
	public ListForm list() {
		return this.file.list();
	}

	/**
	 * How specification changes are listed.
	 * @return the form of their list
	 */
	public ListForm specificationList() {
		return this.file.specificationList();
	}

	/**
	 * How bad the findings of a check are.
	 * @param check the check
	 * @return the severity
	 */
	public Severity severity(Check check) {
		Map<Check, Severity> checks = this.file.checks();
		return (checks != null) ? checks.getOrDefault(check, check.severity()) : check.severity();
	}

	/**
	 * The site's address.
	 * @return an address without a slash at its end
	 */
	public String site() {
		return this.file.site();
	}

	/**
	 * Whether addresses of the site itself are written without its name.
	 * @return false when they are written in full
	 */
	public boolean linksAreRootRelative() {
		return this.file.links() == StyleFile.Links.ROOT_RELATIVE;
	}

	/**
	 * Writes addresses of the site as this style has them.
	 * @param text Markdown with addresses of the site without its name
	 * @return the same, with its name where the style wants that
	 */
	public String withSite(String text) {
		return linksAreRootRelative() ? text
				: OWN_LINK.matcher(text).replaceAll("$1" + Matcher.quoteReplacement(this.file.site()) + "/");
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
	 * A month's issue as it is before anybody says otherwise.
	 * @param month the month it covers
	 * @return title and date by the rules of the style
	 */
	public Edition edition(YearMonth month) {
		LocalDate date = month.plusMonths(1).atDay(this.file.publicationDay());
		String title = fill("title", this.file.title(), frame(month, date));
		return new Edition(month, title, date, Map.of(), null);
	}

	/**
	 * An issue of several months, as it is before anybody says otherwise.
	 * @param months the months it covers, the last one is that by which it is known
	 * @return title and date by the rules of the style
	 */
	public Edition edition(List<YearMonth> months) {
		Edition last = edition(months.getLast());
		if (months.size() == 1) {
			return last;
		}
		Map<String, String> words = frame(last.month(), last.date());
		words.put(MONTH, MonthWords.of(months));
		String title = fill("title", this.file.title(), words);
		return new Edition(last.month(), title, last.date(), Map.of(MONTH, MonthWords.of(months)), null);
	}

	/**
	 * The name of an issue's file.
	 * @param edition the issue
	 * @return a file name
	 */
	public String fileName(Edition edition) {
		return fill("file-name", this.file.fileName(), frame(edition));
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
	 * An image with its caption.
	 * @param figure the image
	 * @return Markdown on a line of its own
	 */
	public String figure(Figure figure) {
		return fill("figure", this.file.figure(),
				Map.of("image", figure.image().replace("\"", "%22"), "caption", figure.caption().replace('"', '\'')));
	}

	/**
	 * Where the site keeps the images of an issue.
	 * @param edition the issue
	 * @return a path of the site without a slash at its end, or empty when issues of this
	 * style have no images
	 */
	public Optional<String> images(Edition edition) {
		String folder = this.file.images();
		return Optional.ofNullable(folder)
			.map((template) -> fill("images", template, frame(edition)).replaceFirst("/+$", ""));
	}

	/**
	 * Where the site shows an issue.
	 * @param edition the issue
	 * @return an address of the page, or of the site when the style does not know
	 */
	public URI page(Edition edition) {
		String page = Objects.requireNonNullElse(this.file.page(), "/");
		Map<String, String> values = frame(edition);
		values.putAll(Slug.page(edition));
		return URI.create(site() + fill("page", page, values));
	}

	/**
	 * What stands in a section without entries that is not left out.
	 * @param section the section
	 * @param edition the issue
	 * @return Markdown, perhaps empty
	 */
	public String whenEmpty(Section section, Edition edition) {
		String block = section.blockWhenEmpty();
		return (block != null) ? block(block, edition) : "";
	}

	/**
	 * The block over a subsection of the specifications.
	 * @param subsection the subsection
	 * @param edition the issue
	 * @return Markdown, or null
	 */
	public @Nullable String intro(Subsection subsection, Edition edition) {
		return (subsection.intro() != null) ? block(subsection.intro(), edition) : null;
	}

	/**
	 * A block of the style, or what stands in this issue instead.
	 * @param name the block's name
	 * @param edition the issue
	 * @return Markdown
	 */
	public String block(String name, Edition edition) {
		String text = edition.texts().get(name);
		return (text != null) ? text : this.templates.fillBlock(name, values(edition));
	}

	/**
	 * The template of the whole document.
	 * @return its text, front matter and all
	 */
	public String template() {
		return this.templates.block(FRAME)
			.replaceAll("<%>\\s*" + FRONT_MATTER + "\\s*%>",
					Matcher.quoteReplacement(this.templates.block(FRONT_MATTER)));
	}

	/**
	 * The blocks that can have a text of their own in an issue: what the frame takes in
	 * and what stands over specifications, but for front matter and names.
	 * @return their names, in print order
	 */
	public List<String> blocks() {
		Stream<String> intros = this.file.specifications()
			.stream()
			.flatMap((subsection) -> Stream.ofNullable(subsection.intro()));
		return Stream.concat(this.templates.inclusions(FRAME).stream(), intros)
			.distinct()
			.filter((name) -> !name.equals(FRONT_MATTER) && !this.templates.block(name).contains(NAMES))
			.toList();
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
	 * @param edition the issue
	 * @param summary the summary as YAML
	 * @param sections headings and bodies of the sections that are printed
	 * @param specifications headings, intros and bodies of the specifications
	 * @return the whole file
	 */
	public String document(Edition edition, String summary, List<Map<String, String>> sections,
			List<Map<String, String>> specifications) {
		Map<String, Object> values = new HashMap<>(values(edition));
		values.put("summary", edition.texts().getOrDefault("summary", summary));
		values.put("sections", sections);
		values.put("specifications", specifications);
		return withSite(this.templates.fillBlock(FRAME, values, edition.texts())).stripTrailing() + "\n";
	}

	/**
	 * The values that are filled into templates.
	 * @param edition the issue
	 * @return the values of text by their names
	 */
	public Map<String, String> frame(Edition edition) {
		Map<String, String> frame = frame(edition.month(), edition.date());
		frame.put("title", edition.title());
		frame.replaceAll((key, value) -> edition.texts().getOrDefault(key, value));
		return frame;
	}

	private Map<String, Object> values(Edition edition) {
		Map<String, Object> values = new HashMap<>(frame(edition));
		values.putAll(contributors(edition).values());
		return values;
	}

	/**
	 * Who is thanked.
	 * @param edition the issue
	 * @return those of the issue, or those whom the style names
	 */
	public Contributors contributors(Edition edition) {
		return Objects.requireNonNullElseGet(edition.thanks(), () -> Contributors.in(this.folder));
	}

	private Map<String, String> frame(YearMonth month, LocalDate date) {
		Map<String, String> frame = new HashMap<>();
		if (this.file.values() != null) {
			frame.putAll(this.file.values());
		}
		frame.putAll(MonthWords.of(month, date));
		return frame;
	}

	private String fill(String key, String template, Map<String, ?> values) {
		return this.templates.fill(StyleReader.FILE + ": " + key, template, values);
	}

}
