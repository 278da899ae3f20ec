package org.xmpp.newsletter.summarizer.review;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.xmpp.newsletter.platform.page.Person;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * What persons did, so that it can be taken back.
 */
@Repository
class Acts {

	/** Of the acts on an entry the last one that has not been taken back. */
	private static final String LAST = """
			select act.* from decision join act on act.id = decision.act
			where decision.entry = :entry and decision.undoes is null and not exists (
			  select 1 from decision undo where undo.entry = decision.entry and undo.undoes = decision.act)
			order by decision.position desc limit 1""";

	private final JdbcClient jdbc;

	private final Json json;

	private final InstantSource clock;

	Acts(JdbcClient jdbc, Json json, InstantSource clock) {
		this.jdbc = jdbc;
		this.json = json;
		this.clock = clock;
	}

	Act begin(String what, Person by) {
		return begin(what, by, null);
	}

	Act begin(String what, Person by, @Nullable Duration took) {
		Act act = new Act(UUID.randomUUID(), what, by.name(), this.clock.instant());
		this.jdbc.sql("insert into act (id, what, by, at, took) values (:id, :what, :by, :at, :took)")
			.param("id", act.id())
			.param("what", what)
			.param("by", act.by())
			.param("at", act.at().atOffset(ZoneOffset.UTC))
			.param("took", (took != null) ? took.toMillis() : null)
			.update();
		return act;
	}

	void move(Act act, UUID item, ItemPlace before, ItemPlace after) {
		this.jdbc
			.sql("insert into item_move (act, item, before, after) values (:act, :item, :before::jsonb, :after::jsonb)")
			.param("act", act.id())
			.param("item", item)
			.param("before", this.json.write(before))
			.param("after", this.json.write(after))
			.update();
	}

	Optional<Act> find(UUID id) {
		return this.jdbc.sql("select * from act where id = :id").param("id", id).query((row, _) -> map(row)).optional();
	}

	Optional<Act> last(UUID entry) {
		return this.jdbc.sql(LAST).param("entry", entry).query((row, _) -> map(row)).optional();
	}

	/** What an act did to entries and has not been taken back there. */
	List<Touch> touches(UUID act) {
		return this.jdbc.sql("""
				select * from decision where act = :act and undoes is null and not exists (
				  select 1 from decision undo where undo.entry = decision.entry and undo.undoes = decision.act)
				order by entry, position""")
			.param("act", act)
			.query((row, _) -> new Touch(row.getObject("entry", UUID.class), snapshot(row.getString("before")),
					this.json.read(String.valueOf(row.getString("after")), Snapshot.class)))
			.list();
	}

	List<Move> moves(UUID act) {
		return this.jdbc.sql("select * from item_move where act = :act order by item")
			.param("act", act)
			.query((row, _) -> new Move(row.getObject("item", UUID.class),
					this.json.read(String.valueOf(row.getString("before")), ItemPlace.class),
					this.json.read(String.valueOf(row.getString("after")), ItemPlace.class)))
			.list();
	}

	/** Of the decisions on a month's entries that a page has measured. */
	Optional<Tempo> tempo(YearMonth month) {
		return this.jdbc.sql("""
				select count(took), percentile_cont(0.5) within group (order by took) from act
				where took is not null and exists (select 1 from decision join entry on entry.id = decision.entry
				where decision.act = act.id and entry.month = :month)""")
			.param("month", month.toString())
			.query((row, _) -> new Tempo(row.getInt(1), Duration.ofMillis(row.getLong(2))))
			.optional()
			.filter((tempo) -> tempo.measured() > 0);
	}

	private @Nullable Snapshot snapshot(@Nullable String json) {
		return (json != null) ? this.json.read(json, Snapshot.class) : null;
	}

	private static Act map(ResultSet row) throws SQLException {
		return new Act(Objects.requireNonNull(row.getObject("id", UUID.class)),
				Objects.requireNonNull(row.getString("what")), Objects.requireNonNull(row.getString("by")), at(row));
	}

	private static Instant at(ResultSet row) throws SQLException {
		return Objects.requireNonNull(row.getObject("at", OffsetDateTime.class)).toInstant();
	}

	/**
	 * What an act did to one entry.
	 */
	record Touch(UUID entry, @Nullable Snapshot before, Snapshot after) {
	}

	/**
	 * Where an act put an item.
	 */
	record Move(UUID item, ItemPlace before, ItemPlace after) {
	}

}
