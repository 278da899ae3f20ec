package org.xmpp.newsletter.summarizer.draft;

import java.net.URI;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.xmpp.newsletter.contracts.ItemContent;
import org.xmpp.newsletter.contracts.Project;
import org.xmpp.newsletter.summarizer.draft.Languages.Spoken;
import org.xmpp.newsletter.summarizer.section.Section;
import org.xmpp.newsletter.summarizer.story.Comparison;
import org.xmpp.newsletter.summarizer.story.Item;
import org.xmpp.newsletter.summarizer.story.Past;
import org.xmpp.newsletter.summarizer.story.Release;
import org.xmpp.newsletter.summarizer.story.Story;

/**
 * Writes drafts: a form filled with facts, then sentences of the source as they are
 * written. The same story always gives the same draft.
 */
public final class Drafter {

	private static final int LONGEST_TITLE = 180;

	/** So many list items cannot be told. */
	private static final int MANY_NOTES = 25;

	private final Forms forms;

	private final Maker maker;

	private final Mentions mentions;

	/**
	 * Makes a drafter that knows the XEPs that were listed when the program was made.
	 * @param forms the wording
	 */
	public Drafter(Forms forms) {
		this(forms, SpecificationTitles.shipped());
	}

	/**
	 * Makes a drafter.
	 * @param forms the wording
	 * @param titles what XEPs are called
	 */
	public Drafter(Forms forms, SpecificationTitles titles) {
		this.forms = forms;
		this.maker = new Maker.Rules(forms.version());
		this.mentions = new Mentions(titles);
	}

	/**
	 * Writes the draft of a story.
	 * @param story the story, or the part of it that is told
	 * @param section where it stands
	 * @param past what earlier issues say of its project
	 * @param followUp whether an approved entry already tells another part
	 * @param backed whether all that a sentence says stands in the sources; what does not
	 * is left out, but for warnings
	 * @return the draft, within the five-line rule
	 */
	public Draft draft(Story story, Section section, Past past, boolean followUp, Predicate<Paragraph> backed) {
		Facts facts = Facts.of(story, past, followUp);
		Spoken spoken = spoken(story);
		String language = spoken.foreign();
		String mark = (language != null) ? " " + spoken.mark() : "";
		String opening = opening(facts, section, mark);
		List<String> parts = new ArrayList<>(List.of(opening));
		Details details = (language == null) ? details(story, section) : Details.NONE;
		String closing = closing(story, facts.project(), earlier(story, past), compared(story, past), details);
		Highlights highlights = new Highlights(this.forms.closing(), this.mentions);
		highlights.warnings(details.changes().told()).forEach((warning) -> addFirst(parts, warning, closing, mark));
		List<String> prose = details.sentences()
			.stream()
			.limit(this.forms.sentences(section))
			.map(this.mentions::written)
			.filter((sentence) -> backed.test(new Paragraph(sentence)))
			.toList();
		int start = String.join(" ", parts).length();
		prose.forEach((sentence) -> add(parts, sentence, closing, mark));
		if (prose.isEmpty()) {
			List<String> told = highlights.sentences(details.changes(), story.releases().size() > 1)
				.stream()
				.filter((sentences) -> backed.test(new Paragraph(sentences)))
				.toList();
			addFirst(parts, told, closing, mark);
		}
		Draft.Rest rest = (language == null) ? new Draft.Rest(start, String.join(" ", parts).length()) : null;
		if (!closing.isEmpty()) {
			add(parts, closing, mark);
		}
		Project project = facts.project();
		return new Draft(facts.title(), String.join(" ", parts) + mark, rest, this.maker, language,
				(project != null) ? project.name() : null, (project != null) ? project.family() : null,
				facts.kind() == Forms.Kind.INTRODUCTION, story.happened(), links(story));
	}

	private String opening(Facts facts, Section section, String mark) {
		List<String> filled = this.forms.of(section, facts.kind())
			.stream()
			.flatMap((form) -> form.fill(facts.values()).stream())
			.map((text) -> text.replaceFirst("(?<=[.!?…])(\\]\\([^()]*\\))\\.$", "$1"))
			.toList();
		return filled.stream()
			.filter((text) -> new Paragraph(text + mark).fits())
			.findFirst()
			.orElseGet(() -> Markdown.escape(Markdown.shorten(facts.title(), LONGEST_TITLE)) + ".");
	}

	/** Adds the first that fits. */
	private static void addFirst(List<String> parts, List<String> sentences, String... reserved) {
		for (String sentence : sentences) {
			if (add(parts, sentence, reserved)) {
				return;
			}
		}
	}

	private static boolean add(List<String> parts, String sentence, String... reserved) {
		boolean fits = fits(parts, sentence, String.join(" ", reserved));
		if (fits) {
			parts.add(sentence);
		}
		return fits;
	}

	private static boolean fits(List<String> parts, String... more) {
		return new Paragraph(String.join(" ", parts) + " " + String.join(" ", more)).fits();
	}

	/** Releases are what they are in any language. */
	private static Spoken spoken(Story story) {
		ItemContent first = story.items().getFirst().content();
		return story.isRelease() ? new Spoken(null, true) : Languages.of(first, Body.of(first.html()));
	}

	/** Announcements tell best, then the newest release. */
	private static Details details(Story story, Section section) {
		List<Item> items = Stream
			.concat(story.announcements().stream(),
					story.items().stream().sorted(Comparator.comparing(Item::happened).reversed()))
			.distinct()
			.toList();
		List<Body> bodies = items.stream().map((item) -> Body.of(item.content().html())).toList();
		int length = bodies.stream().mapToInt((body) -> body.text().length()).sum();
		int notes = bodies.stream().mapToInt((body) -> body.notes().size()).sum();
		Changes changes = (story.isRelease() || section.isSoftware()) ? Changes.in(bodies) : Changes.NONE;
		String title = items.getFirst().content().title();
		List<String> sentences = bodies.stream()
			.map((body) -> story.isRelease() ? Prose.ofRelease(body) : Prose.ofPost(title, body))
			.filter((found) -> !found.isEmpty())
			.findFirst()
			.orElse(List.of())
			.stream()
			.sorted(Comparator.comparing((sentence) -> !Changes.isSecurity(sentence)))
			.toList();
		boolean news = changes.told()
			.stream()
			.anyMatch((change) -> change.weight() == Change.Weight.NEW && change.interest() > 0);
		return new Details(news ? List.of() : sentences, changes, length, notes);
	}

	private String closing(Story story, @Nullable Project project, String earlier, Optional<Comparison> compared,
			Details details) {
		if (!story.isRelease()) {
			return earlier;
		}
		Optional<String> changelog = Markdown.destination((project != null) ? project.changelog() : null);
		String where = compared.map((comparison) -> compared(comparison, changelog))
			.or(() -> changelog.map((to) -> this.forms.closing().changelog().replace("{link}", to)))
			.orElseGet(() -> page(story, details));
		boolean much = details.notes() > MANY_NOTES && !where.isEmpty();
		return much ? this.forms.closing()
			.much()
			.replace("{where}", Character.toLowerCase(where.charAt(0)) + where.substring(1)) : where;
	}

	/** A post may announce what an issue has printed already. */
	private String earlier(Story story, Past past) {
		return past.printedIn(story.items().getFirst())
			.map((month) -> this.forms.closing().earlier().replace("{month}", Past.words(month)))
			.orElse("");
	}

	private static Optional<Comparison> compared(Story story, Past past) {
		return story.newest()
			.flatMap((release) -> Optional.ofNullable(release.version())
				.flatMap((version) -> Comparison.of(version, release.link(), past)));
	}

	private String compared(Comparison comparison, Optional<String> changelog) {
		String page = Markdown.destination(comparison.page()).orElseThrow();
		String form = changelog
			.map((to) -> this.forms.closing().both().replace("{link}", to).replace("{compared}", page))
			.orElseGet(() -> this.forms.closing().compared().replace("{link}", page));
		return form.replace("{from}", Markdown.escape(comparison.before().text()))
			.replace("{to}", Markdown.escape(comparison.after().text()));
	}

	private String page(Story story, Details details) {
		boolean more = story.releases().size() == 1 && details.length() > Paragraph.LONGEST;
		return Markdown.destination(story.releases().getLast().link())
			.filter((_) -> more)
			.map((page) -> this.forms.closing().page().replace("{link}", page))
			.orElse("");
	}

	private static List<URI> links(Story story) {
		return Stream
			.concat(story.releases().stream().map(Release::link),
					story.items().stream().map((item) -> item.content().link()))
			.filter((link) -> Markdown.destination(link).isPresent())
			.distinct()
			.toList();
	}

	/**
	 * What a source tells beyond the facts.
	 *
	 * @param sentences prose that can be told as it is
	 * @param changes what was changed
	 * @param length how long all of it is, in characters
	 * @param notes how many list items there are
	 */
	private record Details(List<String> sentences, Changes changes, int length, int notes) {

		private static final Details NONE = new Details(List.of(), Changes.NONE, 0, 0);

	}

}
