package org.xmpp.newsletter.summarizer.review;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.xmpp.newsletter.contracts.EntryFigure;
import org.xmpp.newsletter.summarizer.ledger.Unbacked;

/**
 * One line of an entry's history.
 *
 * @param version the version of the entry that it made
 * @param what what was done
 * @param detail a reason, a month or a text
 * @param by who did it
 * @param at when
 * @param act what it was part of, so that it can be taken back; null for what the
 * newsroom did
 * @param undoes the act that it took back, or null
 * @param together how many entries the act is about
 * @param undone whether it has been taken back
 * @param maker what had made the text then, in words, or null where it was not written
 * down
 * @param changed how much of the machine's draft people had changed then, 0 to 1, or null
 * @param confirmed what stood in no source and the person said was right
 * @param changes what it changed of text, section, month and figures
 */
public record Decision(int version, String what, @Nullable String detail, String by, Instant at, @Nullable UUID act,
		@Nullable UUID undoes, int together, boolean undone, @Nullable String maker, @Nullable Double changed,
		List<Unbacked> confirmed, List<Change> changes) {

	public Decision {
		confirmed = List.copyOf(confirmed);
		changes = List.copyOf(changes);
	}

	static List<Change> changes(@Nullable Snapshot before, @Nullable Snapshot after) {
		if (before == null || after == null) {
			return List.of();
		}
		return Stream
			.of(change("text", before.draft().text(), after.draft().text()),
					change("section", before.placement().section().label(), after.placement().section().label()),
					change("month", before.month().toString(), after.month().toString()),
					change("figures", captions(before), captions(after)))
			.filter(Objects::nonNull)
			.toList();
	}

	private static String captions(Snapshot snapshot) {
		return snapshot.draft().figures().stream().map(EntryFigure::caption).collect(Collectors.joining(" | "));
	}

	private static @Nullable Change change(String what, String before, String after) {
		return before.equals(after) ? null : new Change(what, before, after);
	}

	/**
	 * What a decision changed.
	 *
	 * @param what text, section, month or figures
	 * @param before as it was
	 * @param after as it became
	 */
	public record Change(String what, String before, String after) {
	}

}
