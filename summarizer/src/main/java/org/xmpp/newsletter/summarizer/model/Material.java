package org.xmpp.newsletter.summarizer.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.xmpp.newsletter.summarizer.draft.Body;
import org.xmpp.newsletter.summarizer.draft.Markdown;
import org.xmpp.newsletter.summarizer.ledger.Evidence;
import org.xmpp.newsletter.summarizer.ledger.Sources;
import org.xmpp.newsletter.summarizer.story.Item;
import org.xmpp.newsletter.summarizer.suspicion.Suspect;
import org.xmpp.newsletter.summarizer.suspicion.Suspicion;

/**
 * What a model may read of the sources. Where one speaks to machines, that paragraph and
 * all behind it stay out: an instruction may go on.
 *
 * @param text plain text
 * @param sources what its answer may draw from: no more than it has read
 * @param suspicious whether something was left out
 */
record Material(String text, Sources sources, boolean suspicious) {

	private static final String LEFT_OUT = "[The rest of this source is left out.]";

	/**
	 * Prepares sources.
	 * @param items the items of an entry
	 * @param sources everything that its text may draw from
	 * @param longest how many characters there may be
	 * @return what a model may read
	 */
	static Material of(List<Item> items, Sources sources, int longest) {
		List<String> texts = new ArrayList<>();
		boolean suspicious = false;
		int share = longest / Math.max(1, items.size());
		for (Item item : items) {
			String title = Markdown.line(item.content().title());
			String body = Body.of(item.content().html()).text();
			String safe = safe(title).isEmpty() ? LEFT_OUT : title + '\n' + safe(body);
			suspicious |= !safe(title).equals(title) || !safe(body).equals(body);
			texts.add(cut(safe, share));
		}
		return new Material(String.join("\n\n", texts), safe(sources), suspicious);
	}

	/**
	 * How many characters there are to tell from, without titles.
	 */
	int length() {
		return this.text.lines().mapToInt(String::length).sum();
	}

	/**
	 * All that an answer may draw from, with what is registered about the project.
	 */
	String everything() {
		return this.sources.evidence().stream().map(Evidence::text).collect(Collectors.joining("\n"));
	}

	private static Sources safe(Sources sources) {
		Set<UUID> silenced = sources.evidence()
			.stream()
			.filter((part) -> part.item() != null && part.field().equals("title") && safe(part.text()).isEmpty())
			.map(Evidence::item)
			.collect(Collectors.toSet());
		return sources.withEvidence(sources.evidence()
			.stream()
			.filter((part) -> !silenced.contains(part.item()))
			.map((part) -> part.field().equals("body") ? part.withText(safe(part.text()).replace(LEFT_OUT, "")) : part)
			.toList());
	}

	private static String safe(String text) {
		List<Suspect> suspects = Suspicion.toMachines(text);
		if (suspects.isEmpty()) {
			return text;
		}
		String kept = text.substring(0, text.lastIndexOf('\n', suspects.getFirst().start()) + 1);
		return kept.isEmpty() ? "" : kept + LEFT_OUT;
	}

	private static String cut(String text, int longest) {
		if (text.length() <= longest) {
			return text;
		}
		int end = Math.max(text.lastIndexOf('\n', longest), text.lastIndexOf(". ", longest) + 1);
		int whole = (end > longest / 2) ? end : text.offsetByCodePoints(0, text.codePointCount(0, longest));
		return text.substring(0, whole).strip() + "\n[…]";
	}

}
