package org.xmpp.newsletter.assembler.issue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import org.xmpp.newsletter.assembler.markdown.PlainWords;
import org.xmpp.newsletter.assembler.style.HouseStyle;
import org.xmpp.newsletter.assembler.style.Section;
import org.xmpp.newsletter.assembler.style.SummaryForm;

/**
 * Names in one sentence what is in an issue. When not everything fits, each section keeps
 * its first entries.
 */
final class Summary {

	private Summary() {
	}

	static String of(List<PrintedSection> sections, HouseStyle style, SummaryForm form) {
		List<Teaser> teasers = teasers(sections, style);
		if (teasers.isEmpty()) {
			return form.whenEmpty();
		}
		int room = form.mostWords() - words(form.opening()) - words(style.more(teasers.size()));
		Set<Teaser> chosen = new HashSet<>();
		for (Teaser teaser : teasers.stream().sorted(Comparator.comparingInt(Teaser::rank)).toList()) {
			if (words(teaser.words()) <= room) {
				room -= words(teaser.words());
				chosen.add(teaser);
			}
		}
		int left = teasers.size() - chosen.size();
		String texts = teasers.stream().filter(chosen::contains).map(Teaser::words).collect(Collectors.joining(", "));
		return texts.isEmpty() ? form.whenEmpty() : form.opening() + texts + ((left > 0) ? style.more(left) : "") + ".";
	}

	/** What stands for each entry, in print order; what is said already is left out. */
	static List<Teaser> teasers(List<PrintedSection> sections, HouseStyle style) {
		Set<String> seen = new LinkedHashSet<>();
		List<Teaser> teasers = new ArrayList<>();
		for (PrintedSection section : sections) {
			int rank = 0;
			for (PrintedEntry entry : section.entries()) {
				String words = words(section, entry, style);
				if (!words.isEmpty() && seen.add(words)) {
					teasers.add(new Teaser(rank++, words));
				}
			}
		}
		return teasers;
	}

	private static String words(PrintedSection section, PrintedEntry entry, HouseStyle style) {
		Section.Teaser teaser = style.section(section.id()).orElse(style.other()).teaser();
		String words = switch (teaser) {
			case PROJECT -> Objects.requireNonNullElse(entry.project(), entry.title());
			case TITLE -> entry.title();
		};
		return PlainWords.of(words).replaceFirst("[.,;:]+$", "");
	}

	private static int words(String text) {
		return text.isBlank() ? 0 : text.strip().split("\\s+").length;
	}

}
