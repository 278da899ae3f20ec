package org.xmpp.newsletter.assembler.silence;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.xmpp.newsletter.assembler.entry.Entry;
import org.xmpp.newsletter.assembler.entry.SetAsideEntry;
import org.xmpp.newsletter.assembler.silence.HeardItems.Heard;
import org.xmpp.newsletter.contracts.EntryContent;
import org.xmpp.newsletter.contracts.EntrySetAside.Decision;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Why a project is not in an issue.
 */
class SilenceReportTests {

	private static final YearMonth MAY = YearMonth.of(2025, 5);

	private static final Instant SINCE = Instant.parse("2025-04-20T08:00:00Z");

	private final UUID printedBefore = UUID.randomUUID();

	@Test
	void everyProjectWithoutAnEntryIsNamedWithTheReason() {
		SilenceReport report = SilenceReport.of(MAY,
				List.of(feed("Lantern", CataloguedFeed.State.READ), feed("Beacon", CataloguedFeed.State.READ),
						feed("Candle", CataloguedFeed.State.BROKEN), feed("Torch", CataloguedFeed.State.READ),
						feed("Lamp", CataloguedFeed.State.READ), feed("Spark", CataloguedFeed.State.RETIRED),
						feed("Flare", CataloguedFeed.State.READ), feed("Ember", CataloguedFeed.State.READ),
						feed("Glow", CataloguedFeed.State.READ), feed(null, CataloguedFeed.State.READ)),
				List.of(new Heard("Beacon", "Beacon 2.0", "https://beacon.example/2"),
						new Heard("beacon", "Beacon 2.1", "https://beacon.example/3"),
						new Heard("Glow", "Glow 1.0", "https://glow.example/1")),
				List.of(entry(UUID.randomUUID(), "lantern", null), entry(UUID.randomUUID(), "Flare", "too early"),
						entry(this.printedBefore, "Ember", null)),
				Set.of(this.printedBefore), List.of(aside("Torch", Decision.REJECTED), aside("Lamp", Decision.DEFERRED),
						aside("Glow", Decision.TAKEN_UP)));

		assertThat(report.catalogued()).isEqualTo(9);
		assertThat(report.told()).isEqualTo(1);
		assertThat(report.silent()).extracting((silence) -> silence.project() + " " + silence.cause())
			.containsExactly("Beacon UNDECIDED", "Glow UNDECIDED", "Candle BROKEN", "Lamp DEFERRED", "Torch REJECTED",
					"Ember WITHDRAWN", "Flare WITHDRAWN", "Spark RETIRED");
		assertThat(report.markdown()).contains("Of 9 catalogued projects 1 have an entry.",
				"- **Beacon**: Beacon 2.0 and 1 more: waits in the queue, or is folded away there",
				"- **Candle**: not read since 2025-04-20: no such host", "moved to 2025-06 by edna",
				"- **Flare**: Flare news: withdrawn by edna, too early");
		assertThat(report.counts()).containsEntry(Silence.Cause.UNDECIDED, 2);
	}

	@Test
	void aFeedThatShowsNothingIsNoSignOfABrokenOne() {
		SilenceReport report = SilenceReport.of(MAY,
				List.of(feed("Lantern", CataloguedFeed.State.READ), feed("Lantern", CataloguedFeed.State.RETIRED)),
				List.of(), List.of(), Set.of(), List.of());
		assertThat(report.silent()).singleElement().extracting(Silence::cause).isEqualTo(Silence.Cause.NOTHING);
	}

	@Test
	void onlyAddressesOfTheWebAreLinked() {
		assertThat(new Silence("X", null, Silence.Cause.NOTHING, "", "javascript:alert(1)").link()).isNull();
		assertThat(new Silence("X", null, Silence.Cause.NOTHING, "", "https://x.example/").link()).isNotNull();
	}

	private static CataloguedFeed feed(String project, CataloguedFeed.State state) {
		return new CataloguedFeed(UUID.randomUUID(), "https://feed.example/", "Feed", project, "CLIENT", state,
				(state == CataloguedFeed.State.READ) ? null : "no such host", SINCE);
	}

	private static Entry entry(UUID id, String project, String withdrawn) {
		EntryContent content = new EntryContent(MAY, "clients", project, null, project + " news", "Text.", null, SINCE,
				List.of(), List.of());
		return new Entry(id, 1, content, withdrawn, "edna", SINCE);
	}

	private static SetAsideEntry aside(String project, Decision decision) {
		return new SetAsideEntry(UUID.randomUUID(), MAY, project, project + " news", decision,
				(decision == Decision.DEFERRED) ? MAY.plusMonths(1) : null, "", "edna");
	}

}
