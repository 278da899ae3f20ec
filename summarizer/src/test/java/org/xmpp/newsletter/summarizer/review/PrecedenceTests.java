package org.xmpp.newsletter.summarizer.review;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.xmpp.newsletter.summarizer.draft.Draft;
import org.xmpp.newsletter.summarizer.draft.Maker;
import org.xmpp.newsletter.summarizer.likelihood.Chance;
import org.xmpp.newsletter.summarizer.review.Entry.Flag;
import org.xmpp.newsletter.summarizer.review.Precedence.Ground;
import org.xmpp.newsletter.summarizer.section.Confidence;
import org.xmpp.newsletter.summarizer.section.Placement;
import org.xmpp.newsletter.summarizer.section.Section;

import static org.assertj.core.api.Assertions.assertThat;

class PrecedenceTests {

	@Test
	void aBackedReleaseOfAKnownProjectIsRoutine() {
		assertThat(looks(entry("releases:tern:2025-05", "Tern", "Tern 1.0 is out."))).containsExactly(Look.ROUTINE);
	}

	@Test
	void aDraftThatIntroducesAProjectIsLookedAtAsNew() {
		assertThat(looks(introducing("releases:skua:2025-05", "Skua", "Skua 1.0 is out."))).containsExactly(Look.NEW);
	}

	@Test
	void securityAndWhatBreaksIsLookedAtOneByOne() {
		assertThat(looks(entry("releases:tern:2025-05", "Tern", "It fixes the security issue CVE-2025-1234.")))
			.containsExactly(Look.WARNING);
	}

	@Test
	void whatIsNoReleaseIsReadAsProse() {
		assertThat(looks(entry("link:blog.example/x", null, "On terns, by Ana."))).containsExactly(Look.PROSE);
	}

	@Test
	void whatMustBeMendedOutweighsAGuessAndAllReasonsAreNamed() {
		Entry entry = introducing("link:blog.example/x", "Skua", "A [broken](link")
			.with(List.of(Concerns.BROKEN_LINK, Concerns.SECTION), List.of());
		assertThat(looks(entry)).containsExactly(Look.UNBACKED, Look.GUESS, Look.NEW, Look.PROSE);
	}

	@Test
	void aChangedSourceComesFirstEvenAfterTheApproval() {
		Entry entry = entry("releases:tern:2025-05", "Tern", "Tern 1.0 is out.").moved(new EntryState.Approved(),
				YearMonth.of(2025, 5));
		assertThat(looks(entry)).containsExactly(Look.DECIDED);
		Entry changed = entry.with(List.of(), List.of(new Flag(UUID.randomUUID(), "title", "1.0", "1.0.1")));
		assertThat(Precedence.of(changed))
			.containsExactly(new Ground(Look.CHANGED, "The title of a source was “1.0”, and is “1.0.1”."));
	}

	@Test
	void withinAGroupTheLikelyComeFirstThenTheProjectsByName() {
		Ranked unlikely = ranked("Auk", 0.1);
		Ranked second = ranked("Skua", 0.7);
		Ranked first = ranked("Gull", 0.7);
		assertThat(List.of(unlikely, second, first).stream().sorted(Ranked.ORDER)).containsExactly(first, second,
				unlikely);
		assertThat(unlikely.isUnlikely()).isTrue();
		assertThat(first.isUnlikely()).isFalse();
	}

	private static Ranked ranked(String project, double chance) {
		return new Ranked(entry("releases:x:2025-05", project, "Out."), Look.ROUTINE, List.of(),
				new Chance(chance, List.of()), null, 0);
	}

	private static List<Look> looks(Entry entry) {
		return Precedence.of(entry).stream().map(Ground::look).toList();
	}

	private static Entry entry(String story, String project, String text) {
		return entry(story, project, false, text);
	}

	private static Entry introducing(String story, String project, String text) {
		return entry(story, project, true, text);
	}

	private static Entry entry(String story, String project, boolean introduces, String text) {
		Draft draft = new Draft("Title", text, null, new Maker.Rules(""), null, project, null, introduces,
				Instant.parse("2025-05-10T10:00:00Z"), List.of());
		return new Entry(UUID.randomUUID(), story, 0, 1, YearMonth.of(2025, 5), new EntryState.InReview(),
				new Placement(Section.CLIENTS, Confidence.HIGH, List.of()), draft, List.of(), false, false, List.of(),
				List.of(), null);
	}

}
