package org.xmpp.newsletter.summarizer.live;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

import org.junit.jupiter.api.Test;
import org.xmpp.newsletter.summarizer.ServiceTest;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionOperations;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whoever reads on misses nothing.
 */
@ServiceTest
class HappeningsTests {

	private final Happenings happenings;

	private final TransactionOperations transactions;

	HappeningsTests(@Autowired Happenings happenings, @Autowired TransactionOperations transactions) {
		this.happenings = happenings;
		this.transactions = transactions;
	}

	@Test
	void whatIsToldInALongerTransactionIsNotMissedBehindWhatEndedBefore() {
		UUID slow = UUID.randomUUID();
		UUID quick = UUID.randomUUID();
		Cursor start = this.happenings.latest();
		this.transactions.executeWithoutResult((_) -> {
			this.happenings.tell(slow, "approved", "Ana");
			elsewhere(() -> this.transactions
				.executeWithoutResult((_) -> this.happenings.tell(quick, "rejected", "Ben")));
			elsewhere(() -> assertThat(told(start)).as("not yet, for something may still come before it")
				.doesNotContain(slow, quick));
		});

		assertThat(told(start)).containsSubsequence(slow, quick);
	}

	@Test
	void readingOnGivesEachHappeningOnce() {
		UUID entry = UUID.randomUUID();
		Cursor start = this.happenings.latest();
		this.transactions.executeWithoutResult((_) -> {
			this.happenings.tell(entry, "edited", "Ana");
			this.happenings.tell(entry, "approved", "Ana");
		});

		Happening first = this.happenings.after(start, 1000)
			.stream()
			.filter((happening) -> happening.entry().equals(entry))
			.findFirst()
			.orElseThrow();
		assertThat(this.happenings.after(first.cursor(), 1000)).extracting(Happening::what).contains("approved");
		assertThat(told(this.happenings.latest())).doesNotContain(entry);
	}

	@Test
	void aCursorIsReadAsItWasWrittenAndNonsenseIsNone() {
		Cursor cursor = new Cursor(4711, 12);
		assertThat(Cursor.of(cursor.toString())).contains(cursor);
		assertThat(List.of("", "-", "1", "1-x", "1-2; drop table act", "99999999999999999999-1"))
			.allMatch((text) -> Cursor.of(text).isEmpty());
	}

	private List<UUID> told(Cursor cursor) {
		return this.happenings.after(cursor, 1000).stream().map(Happening::entry).toList();
	}

	private static void elsewhere(Runnable step) {
		CompletableFuture.runAsync(step).join();
	}

}
