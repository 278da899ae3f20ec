package org.xmpp.newsletter.summarizer.draft;

import java.net.URI;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.xmpp.newsletter.contracts.Project;
import org.xmpp.newsletter.summarizer.section.Section;
import org.xmpp.newsletter.summarizer.story.Item;
import org.xmpp.newsletter.summarizer.story.Release;
import org.xmpp.newsletter.summarizer.story.Story;

/**
 * Writes drafts: a form filled with facts, then sentences of the source as they are
 * written. The same story always gives the same draft.
 */
public final class Drafter {

	private static final int LONGEST_TITLE = 180;

	private static final int MOST_BULLETS = 3;

	private final Forms forms;

	/**
	 * Makes a drafter.
	 * @param forms the wording
	 */
	public Drafter(Forms forms) {
		this.forms = forms;
	}

	/**
	 * Writes the draft of a story.
	 * @param story the story, or the part of it that is told
	 * @param section where it stands
	 * @param followUp whether an approved entry already tells another part
	 * @return the draft, within the five-line rule
	 */
	public Draft draft(Story story, Section section, boolean followUp) {
		Facts facts = Facts.of(story, followUp);
		String language = language(story);
		String mark = (language != null) ? " " + Languages.mark(language) : "";
		String opening = opening(facts, section, mark);
		List<String> parts = new ArrayList<>(List.of(opening));
		Details details = (language == null) ? details(story, section) : Details.NONE;
		String closing = closing(story, facts.project(), details);
		details.sentences().stream().limit(this.forms.sentences(section)).forEach((sentence) -> {
			if (fits(parts, Markdown.escape(sentence), closing, mark)) {
				parts.add(Markdown.escape(sentence));
			}
		});
		bullets(details, parts, closing + mark);
		if (!closing.isEmpty() && fits(parts, closing, mark)) {
			parts.add(closing);
		}
		Project project = facts.project();
		return new Draft(facts.title(), String.join(" ", parts) + mark, language,
				(project != null) ? project.name() : null, (project != null) ? project.family() : null,
				story.happened(), links(story));
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

	private static boolean fits(List<String> parts, String... more) {
		return new Paragraph(String.join(" ", parts) + " " + String.join(" ", more)).fits();
	}

	private static @Nullable String language(Story story) {
		Item first = story.items().getFirst();
		return story.isRelease() ? null
				: Languages.foreign(first.content().language(), Body.of(first.content().html()).text());
	}

	/** Announcements tell best, then the newest release. */
	private static Details details(Story story, Section section) {
		List<Item> items = Stream
			.concat(story.announcements().stream(),
					story.items().stream().sorted(Comparator.comparing(Item::happened).reversed()))
			.distinct()
			.toList();
		for (Item item : items) {
			Body body = Body.of(item.content().html());
			List<String> sentences = Prose.sentences(body);
			List<String> bullets = section.isSoftware() ? Bullets.in(body) : List.of();
			if (!sentences.isEmpty() || !bullets.isEmpty()) {
				return new Details(sentences, sentences.isEmpty() ? bullets : List.of(), body.text().length());
			}
		}
		return Details.NONE;
	}

	private void bullets(Details details, List<String> parts, String reserved) {
		for (int count = Math.min(MOST_BULLETS, details.bullets().size()); count > 0; count--) {
			List<String> told = details.bullets().stream().limit(count).map(Markdown::escape).toList();
			String joined = (count == 1) ? told.getFirst()
					: String.join("; ", told.subList(0, count - 1)) + "; and " + told.getLast();
			String sentence = this.forms.closing().bullets().replace("{bullets}", joined);
			if (fits(parts, sentence, reserved)) {
				parts.add(sentence);
				return;
			}
		}
	}

	private String closing(Story story, @Nullable Project project, Details details) {
		if (!story.isRelease()) {
			return "";
		}
		URI changelog = (project != null) ? project.changelog() : null;
		if (Markdown.destination(changelog).isPresent()) {
			return this.forms.closing().changelog().replace("{link}", Markdown.destination(changelog).orElseThrow());
		}
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
	 */
	private record Details(List<String> sentences, List<String> bullets, int length) {

		private static final Details NONE = new Details(List.of(), List.of(), 0);

	}

}
