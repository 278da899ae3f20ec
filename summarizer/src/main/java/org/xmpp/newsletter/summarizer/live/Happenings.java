package org.xmpp.newsletter.summarizer.live;

import java.time.Duration;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * What happened lately, in an order in which nothing appears behind what has been read:
 * rows of transactions that may still be under way are not shown yet.
 */
@Repository
public class Happenings {

	/** A page that was away for longer is loaded anew. */
	private static final Duration KEPT = Duration.ofDays(2);

	private static final String SETTLED = "xact < pg_snapshot_xmin(pg_current_snapshot())::text::bigint";

	private final JdbcClient jdbc;

	private final InstantSource clock;

	Happenings(JdbcClient jdbc, InstantSource clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/**
	 * Tells when the transaction at hand commits.
	 * @param entry the entry that it happens to
	 * @param what what is done
	 * @param by who does it
	 */
	public void tell(UUID entry, String what, String by) {
		this.jdbc.sql("insert into happening (entry, what, by, at) values (:entry, :what, :by, :at)")
			.param("entry", entry)
			.param("what", what)
			.param("by", by)
			.param("at", this.clock.instant().atOffset(ZoneOffset.UTC))
			.update();
	}

	/**
	 * Where a page begins to listen that is made now.
	 * @return behind all that can be read
	 */
	public Cursor latest() {
		return this.jdbc.sql("select xact, id from happening where " + SETTLED + " order by xact desc, id desc limit 1")
			.query((row, _) -> new Cursor(row.getLong(1), row.getLong(2)))
			.optional()
			.orElse(Cursor.START);
	}

	/**
	 * Reads on.
	 * @param cursor what has been read
	 * @param most at most so many
	 * @return what happened after it, in order
	 */
	public List<Happening> after(Cursor cursor, int most) {
		return this.jdbc
			.sql("select * from happening where (xact, id) > (:xact, :id) and " + SETTLED
					+ " order by xact, id limit :most")
			.param("xact", cursor.xact())
			.param("id", cursor.id())
			.param("most", most)
			.query((row, _) -> new Happening(new Cursor(row.getLong("xact"), row.getLong("id")),
					row.getObject("entry", UUID.class), row.getString("what"), row.getString("by"),
					Objects.requireNonNull(row.getObject("at", OffsetDateTime.class)).toInstant()))
			.list();
	}

	/** Forgets what no page waits for any more. */
	int forget() {
		return this.jdbc.sql("delete from happening where at < :before")
			.param("before", this.clock.instant().minus(KEPT).atOffset(ZoneOffset.UTC))
			.update();
	}

}
