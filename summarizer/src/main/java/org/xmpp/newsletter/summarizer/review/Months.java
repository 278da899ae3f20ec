package org.xmpp.newsletter.summarizer.review;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The months whose issues are out, and what was printed in them.
 */
@Repository
class Months {

	private final JdbcClient jdbc;

	Months(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	Set<YearMonth> released() {
		return this.jdbc.sql("select month from released")
			.query(String.class)
			.list()
			.stream()
			.map(YearMonth::parse)
			.collect(Collectors.toSet());
	}

	boolean isReleased(YearMonth month) {
		return released().contains(month);
	}

	/** The first month after one whose issue is not out. */
	YearMonth openAfter(YearMonth month) {
		Set<YearMonth> released = released();
		return Stream.iterate(month.plusMonths(1), (next) -> next.plusMonths(1))
			.filter((next) -> !released.contains(next))
			.findFirst()
			.orElseThrow();
	}

	/** From now on the month takes nothing more. */
	void close(YearMonth month, Instant at) {
		this.jdbc.sql("insert into released (month, at) values (:month, :at) on conflict do nothing")
			.param("month", month.toString())
			.param("at", at.atOffset(ZoneOffset.UTC))
			.update();
	}

	void release(YearMonth month, List<UUID> printed, Instant at) {
		close(month, at);
		this.jdbc.sql("update entry set printed = null where printed = :month")
			.param("month", month.toString())
			.update();
		this.jdbc.sql("update entry set printed = :month where id = any(:printed)")
			.param("month", month.toString())
			.param("printed", printed.toArray(UUID[]::new))
			.update();
	}

	/** The months that have entries, the newest first. */
	List<YearMonth> known() {
		return this.jdbc.sql("select distinct month from entry order by month desc")
			.query(String.class)
			.list()
			.stream()
			.map(YearMonth::parse)
			.toList();
	}

}
