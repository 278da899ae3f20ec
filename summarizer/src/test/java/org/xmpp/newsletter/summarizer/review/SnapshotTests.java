package org.xmpp.newsletter.summarizer.review;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.xmpp.newsletter.summarizer.draft.Draft;
import org.xmpp.newsletter.summarizer.draft.Maker;
import org.xmpp.newsletter.summarizer.review.Entry.Told;
import org.xmpp.newsletter.summarizer.section.Confidence;
import org.xmpp.newsletter.summarizer.section.Placement;
import org.xmpp.newsletter.summarizer.section.Section;

import static org.assertj.core.api.Assertions.assertThat;

class SnapshotTests {

	private static final YearMonth MAY = YearMonth.of(2025, 5);

	private static final Placement CLIENTS = new Placement(Section.CLIENTS, Confidence.HIGH, List.of());

	private static final Draft DRAFT = new Draft("Tern 1.0", "Tern 1.0 is out.", null, new Maker.Rules(""), null,
			"Tern", null, false, Instant.parse("2025-05-10T10:00:00Z"), List.of());

	private static final Entry DRAFTED = new Entry(UUID.randomUUID(), "releases:tern:2025-05", 0, 1, MAY,
			new EntryState.InReview(), CLIENTS, DRAFT, List.of(new Told(UUID.randomUUID(), 1)), false, false, List.of(),
			List.of(), null);

	@Test
	void aDecisionIsTakenBackAndTheTextStays() {
		Entry edited = DRAFTED.changed(DRAFT.editedBy("Ana", "Tern 1.0 flies."), CLIENTS, MAY, true, false);
		Entry approved = edited.moved(new EntryState.Approved(), MAY);

		Entry restored = Snapshot.of(edited).restore(approved, Snapshot.of(approved));

		assertThat(restored.state()).isEqualTo(new EntryState.InReview());
		assertThat(restored.draft()).isEqualTo(edited.draft());
		assertThat(restored.edited()).isTrue();
		assertThat(restored.version()).isEqualTo(approved.version() + 1);
	}

	@Test
	void aTextIsTakenBackAndTheMonthIntoWhichTheEntryWasCarriedStays() {
		Entry edited = DRAFTED.changed(DRAFT.editedBy("Ana", "Tern 1.0 flies."), CLIENTS, MAY, true, false);
		Entry carried = edited.moved(edited.state(), MAY.plusMonths(1));

		Entry restored = Snapshot.of(DRAFTED).restore(carried, Snapshot.of(edited));

		assertThat(restored.draft()).isEqualTo(DRAFT);
		assertThat(restored.edited()).isFalse();
		assertThat(restored.month()).isEqualTo(MAY.plusMonths(1));
	}

	@Test
	void aDeferralIsTakenBackToTheMonthItCameFrom() {
		Entry deferred = DRAFTED.moved(new EntryState.Deferred(MAY), MAY.plusMonths(2));

		Entry restored = Snapshot.of(DRAFTED).restore(deferred, Snapshot.of(deferred));

		assertThat(restored.month()).isEqualTo(MAY);
		assertThat(restored.state()).isEqualTo(new EntryState.InReview());
	}

	@Test
	void aSectionIsTakenBackAndATextWrittenByTheNewsroomSinceStays() {
		Placement servers = new Placement(Section.SERVERS, Confidence.HIGH, List.of("An editor chose it."));
		Entry placed = DRAFTED.changed(DRAFT, servers, MAY, false, true);
		Entry retold = placed.retold(placed.items(), DRAFT.withLinks(List.of()), servers);

		Entry restored = Snapshot.of(DRAFTED).restore(retold, Snapshot.of(placed));

		assertThat(restored.placement()).isEqualTo(CLIENTS);
		assertThat(restored.placed()).isFalse();
		assertThat(restored.draft()).isEqualTo(retold.draft());
	}

}
