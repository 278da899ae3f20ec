package org.xmpp.newsletter.bench.quality;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.xmpp.newsletter.summarizer.draft.Draft;
import org.xmpp.newsletter.summarizer.draft.Drafter;
import org.xmpp.newsletter.summarizer.draft.Forms;
import org.xmpp.newsletter.summarizer.draft.SpecificationTitles;
import org.xmpp.newsletter.summarizer.ledger.Backing;
import org.xmpp.newsletter.summarizer.ledger.Sources;
import org.xmpp.newsletter.summarizer.section.Section;
import org.xmpp.newsletter.summarizer.section.Sections;
import org.xmpp.newsletter.summarizer.story.Item;
import org.xmpp.newsletter.summarizer.story.Past;
import org.xmpp.newsletter.summarizer.story.Stories;
import org.xmpp.newsletter.summarizer.story.Story;

/**
 * What the summarizer makes of the kept items.
 *
 * @param corpus the kept items
 * @param groups the items of each project, or of each address without one
 * @param stories all stories
 * @param drafter writes the drafts
 */
record Desk(Corpus corpus, Collection<List<Item>> groups, List<Story> stories, Drafter drafter) {

	static Desk of(Corpus corpus) {
		Map<String, List<Item>> groups = corpus.items()
			.values()
			.stream()
			.collect(Collectors.groupingBy(Desk::subject, TreeMap::new, Collectors.toList()));
		List<Story> stories = groups.values()
			.stream()
			.flatMap((group) -> Stories.group(group).stories().stream())
			.toList();
		return new Desk(corpus, groups.values(), stories, new Drafter(Forms.load(), SpecificationTitles.shipped()));
	}

	Draft draft(Story story) {
		Sources sources = sources(story);
		return this.drafter.draft(story, section(story), Past.UNKNOWN, false,
				(sentence) -> Backing.holds(sentence, sources));
	}

	/** What a story draws from, with the names of its XEPs. */
	static Sources sources(Story story) {
		return Sources.of(story.items(), Past.UNKNOWN).naming(SpecificationTitles.shipped());
	}

	static Section section(Story story) {
		return Sections.place(story).section();
	}

	/**
	 * The story of most items; for a release the releases of the project in the month.
	 */
	Optional<Story> story(Pair pair) {
		List<Item> items = this.corpus.itemsOf(pair);
		Optional<Story> touched = this.stories.stream()
			.filter((story) -> story.items().stream().anyMatch(items::contains))
			.max(Comparator.comparing(
					(story) -> story.items().stream().filter(items::contains).count() + (story.isRelease() ? 0.5 : 0)));
		boolean release = this.corpus.entry(pair).filter(KeptEntry::release).isPresent();
		boolean told = touched.filter((story) -> story.isRelease() || !release).isPresent();
		return (told || items.isEmpty()) ? touched
				: this.stories.stream()
					.filter((story) -> story.isRelease() && story.month().equals(pair.month())
							&& subject(story.items().getFirst()).equals(subject(items.getFirst())))
					.findFirst()
					.or(() -> touched);
	}

	private static String subject(Item item) {
		return (item.project() != null) ? item.project().name() : item.linkKey();
	}

}
