package org.xmpp.newsletter.bench.quality;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Collection;
import java.util.List;
import java.util.Map;

import org.xmpp.newsletter.summarizer.draft.Draft;
import org.xmpp.newsletter.summarizer.draft.Drafter;
import org.xmpp.newsletter.summarizer.draft.Paragraph;
import org.xmpp.newsletter.summarizer.ledger.Backing;
import org.xmpp.newsletter.summarizer.ledger.Sources;
import org.xmpp.newsletter.summarizer.section.Sectioning;
import org.xmpp.newsletter.summarizer.story.Item;
import org.xmpp.newsletter.summarizer.story.Past;
import org.xmpp.newsletter.summarizer.story.Stories;
import org.xmpp.newsletter.summarizer.story.Story;

/**
 * How many items a second go through stories, sections, drafts and their ledger, on one
 * core and without any model: by the processor time of one thread, for other programs run
 * on the machine, too.
 */
final class SpeedMeasure {

	private SpeedMeasure() {
	}

	static void into(Table table, Collection<List<Item>> groups, Sectioning sectioning, Drafter drafter) {
		run(groups, sectioning, drafter);
		ThreadMXBean threads = ManagementFactory.getThreadMXBean();
		long before = threads.getCurrentThreadCpuTime();
		int items = run(groups, sectioning, drafter);
		double seconds = (threads.getCurrentThreadCpuTime() - before) / 1e9;
		table.row("items a second through drafting and ledger on one core (%d items)".formatted(items), ">= 150",
				Map.of(Part.VALIDATION, "%.0f".formatted(items / seconds)));
	}

	private static int run(Collection<List<Item>> groups, Sectioning sectioning, Drafter drafter) {
		int items = 0;
		for (List<Item> group : groups) {
			for (Story story : Stories.group(group).stories()) {
				Sources sources = Desk.sources(story);
				Draft draft = drafter.draft(story, sectioning.place(story).section(), Past.UNKNOWN, false,
						(sentence) -> Backing.holds(sentence, sources));
				Backing.check(new Paragraph(draft.text()), sources);
			}
			items += group.size();
		}
		return items;
	}

}
