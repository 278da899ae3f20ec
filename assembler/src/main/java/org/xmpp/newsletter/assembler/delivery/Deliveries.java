package org.xmpp.newsletter.assembler.delivery;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The log of what was handed over.
 */
@Repository
class Deliveries {

	private final JdbcClient jdbc;

	Deliveries(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** The attempts of a month, the first one first. */
	List<Delivery> of(YearMonth month) {
		return this.jdbc.sql("select * from delivery where month = :month order by at, way, number")
			.param("month", month.toString())
			.query(Deliveries::delivery)
			.list();
	}

	List<Delivery> of(YearMonth month, Way way) {
		return of(month).stream().filter((delivery) -> delivery.way() == way).toList();
	}

	/**
	 * Notes an attempt before it is made, so that it is made once even if the newsroom
	 * dies meanwhile.
	 * @return false when somebody else makes one with this number
	 */
	boolean begin(Delivery delivery) {
		return this.jdbc.sql("""
				insert into delivery (month, way, number, target, digest, outcome, by, at)
				values (:month, :way, :number, :target, :digest, :outcome, :by, :at) on conflict do nothing""")
			.param("month", delivery.month().toString())
			.param("way", delivery.way().name())
			.param("number", delivery.number())
			.param("target", delivery.target())
			.param("digest", delivery.digest())
			.param("outcome", delivery.outcome().name())
			.param("by", delivery.by())
			.param("at", delivery.at().atOffset(ZoneOffset.UTC))
			.update() == 1;
	}

	void end(Delivery delivery) {
		this.jdbc.sql("""
				update delivery set outcome = :outcome, note = :note
				where month = :month and way = :way and number = :number""")
			.param("outcome", delivery.outcome().name())
			.param("note", delivery.note())
			.param("month", delivery.month().toString())
			.param("way", delivery.way().name())
			.param("number", delivery.number())
			.update();
	}

	private static Delivery delivery(ResultSet row, int number) throws SQLException {
		return new Delivery(YearMonth.parse(row.getString("month")), Way.valueOf(row.getString("way")),
				row.getInt("number"), row.getString("target"), row.getString("digest"),
				Outcome.valueOf(row.getString("outcome")), row.getString("note"), row.getString("by"),
				row.getObject("at", OffsetDateTime.class).toInstant());
	}

}
