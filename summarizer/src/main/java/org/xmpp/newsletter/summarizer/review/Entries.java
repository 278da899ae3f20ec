package org.xmpp.newsletter.summarizer.review;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.xmpp.newsletter.summarizer.draft.Draft;
import org.xmpp.newsletter.summarizer.ledger.Unbacked;
import org.xmpp.newsletter.summarizer.live.Happenings;
import org.xmpp.newsletter.summarizer.section.Placement;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The entries and the decisions on them.
 */
@Repository
class Entries {

	private static final String VALUES = """
			version = :version, month = :month, state = :state, detail = :detail, placement = :placement::jsonb,
			draft = :draft::jsonb, items = :items::jsonb, edited = :edited, placed = :placed,
			concerns = :concerns::jsonb, flags = :flags::jsonb""";

	private static final String NEWSROOM = "newsroom";

	private final JdbcClient jdbc;

	private final Json json;

	private final Happenings happenings;

	private final InstantSource clock;

	Entries(JdbcClient jdbc, Json json, Happenings happenings, InstantSource clock) {
		this.jdbc = jdbc;
		this.json = json;
		this.happenings = happenings;
		this.clock = clock;
	}

	Optional<Entry> find(UUID id) {
		return this.jdbc.sql("select * from entry where id = :id").param("id", id).query(this::map).optional();
	}

	/**
	 * Finds an entry and keeps others from deciding on it until this transaction ends.
	 */
	Optional<Entry> lock(UUID id) {
		return this.jdbc.sql("select * from entry where id = :id for update")
			.param("id", id)
			.query(this::map)
			.optional();
	}

	List<Entry> ofStory(String story) {
		return this.jdbc.sql("select * from entry where story = :story order by sequence")
			.param("story", story)
			.query(this::map)
			.list();
	}

	List<Entry> lockStory(String story) {
		return this.jdbc.sql("select * from entry where story = :story order by sequence for update")
			.param("story", story)
			.query(this::map)
			.list();
	}

	List<Entry> list(@Nullable YearMonth month, @Nullable String state, @Nullable String section) {
		return this.jdbc.sql("""
				select * from entry where (:month::text is null or month = :month)
				and (:state::text is null or state = :state) and (:section::text is null or section = :section)
				order by month desc, array_position(array['announcements', 'events', 'talks', 'articles', 'clients',
				'servers', 'libraries'], section), lower(coalesce(draft ->> 'project', draft ->> 'title')), id""")
			.param("month", (month != null) ? month.toString() : null)
			.param("state", state)
			.param("section", section)
			.query(this::map)
			.list();
	}

	List<Entry> all(Collection<UUID> ids) {
		return this.jdbc.sql("select * from entry where id = any(:ids)")
			.param("ids", Set.copyOf(ids).toArray(UUID[]::new))
			.query(this::map)
			.list();
	}

	/** What nobody decided on before its issue came out. */
	List<Entry> leftOver() {
		return this.jdbc.sql("""
				select * from entry where state in ('in-review', 'deferred') and month in (select month from released)
				order by month, id""").query(this::map).list();
	}

	/** The entries that say all of some words themselves, in their sources or notes. */
	Set<UUID> saying(List<String> words) {
		String[] patterns = words.stream()
			.map((word) -> "%" + word.replaceAll("[%_\\\\]", "\\\\$0") + "%")
			.toArray(String[]::new);
		return Set.copyOf(this.jdbc
			.sql("""
					select entry.id from entry where (
					  (draft ->> 'title') || ' ' || (draft ->> 'text') || ' ' || coalesce(draft ->> 'project', '')
					  || coalesce((select string_agg(' ' || (content ->> 'title') || ' ' || (content ->> 'html'), '')
					    from item where item.entry = entry.id), '')
					  || coalesce((select string_agg(' ' || by || ' ' || text, '') from note where note.entry = entry.id), '')
					) ilike all (:patterns)""")
			.param("patterns", patterns)
			.query(UUID.class)
			.list());
	}

	/** The version after all that were ever given to this identity. */
	int nextVersion(UUID id) {
		return this.jdbc.sql("select coalesce(max(version), 0) + 1 from decision where entry = :id")
			.param("id", id)
			.query(Integer.class)
			.single();
	}

	void add(Entry entry) {
		this.jdbc.sql("""
				insert into entry (id, story, sequence, version, month, state, detail, placement, draft, items, edited,
				  placed, concerns, flags)
				values (:id, :story, :sequence, :version, :month, :state, :detail, :placement::jsonb, :draft::jsonb,
				  :items::jsonb, :edited, :placed, :concerns::jsonb, :flags::jsonb)""")
			.param("story", entry.story())
			.param("sequence", entry.sequence())
			.params(values(entry))
			.update();
	}

	void save(Entry entry) {
		this.jdbc.sql("update entry set " + VALUES + " where id = :id").params(values(entry)).update();
	}

	/** What a person wrote, placed or illustrated stays for a person to decide on. */
	void removeIfEmpty(UUID id) {
		this.jdbc.sql("""
				delete from entry where id = :id and state in ('in-review', 'deferred') and not edited and not placed
				and jsonb_array_length(coalesce(draft -> 'figures', '[]')) = 0
				and not exists (select 1 from item where item.entry = entry.id)""").param("id", id).update();
	}

	/** What the newsroom did by itself. */
	void record(@Nullable Entry before, Entry after, String what, @Nullable String detail) {
		insert(null, null, before, after, new Did(what, detail, List.of()));
	}

	/** What a person did. */
	void record(Act act, @Nullable Entry before, Entry after, String what, @Nullable String detail) {
		record(act, before, after, new Did(what, detail, List.of()));
	}

	/** What a person did, with what the person took responsibility for. */
	void record(Act act, @Nullable Entry before, Entry after, Did did) {
		insert(act, null, before, after, did);
	}

	/** That a person took an act back. */
	void recordUndone(Act act, UUID undoes, Entry before, Entry after) {
		insert(act, undoes, before, after, new Did("undone", null, List.of()));
	}

	private void insert(@Nullable Act act, @Nullable UUID undoes, @Nullable Entry before, Entry after, Did did) {
		String by = (act != null) ? act.by() : NEWSROOM;
		this.jdbc.sql("""
				insert into decision (entry, version, what, detail, by, at, maker, changed, act, undoes, before,
				  after, confirmed)
				values (:entry, :version, :what, :detail, :by, :at, :maker, :changed, :act, :undoes, :before::jsonb,
				  :after::jsonb, :confirmed::jsonb)""")
			.param("entry", after.id())
			.param("version", after.version())
			.param("what", did.what())
			.param("detail", did.detail())
			.param("confirmed", did.confirmed().isEmpty() ? null : this.json.write(did.confirmed()))
			.param("by", by)
			.param("at", this.clock.instant().atOffset(ZoneOffset.UTC))
			.param("maker", after.draft().maker().words())
			.param("changed", after.draft().changed())
			.param("act", (act != null) ? act.id() : null)
			.param("undoes", undoes)
			.param("before", (before != null) ? this.json.write(Snapshot.of(before)) : null)
			.param("after", this.json.write(Snapshot.of(after)))
			.update();
		this.happenings.tell(after.id(), did.what(), by);
	}

	List<Decision> history(UUID id) {
		return this.jdbc.sql("""
				select decision.*, (select count(*) from decision other where other.act = decision.act) as together,
				  exists (select 1 from decision undo where undo.entry = decision.entry
				    and undo.undoes = decision.act and decision.undoes is null) as undone
				from decision where entry = :id order by position""")
			.param("id", id)
			.query((row, _) -> decision(row))
			.list();
	}

	private Decision decision(ResultSet row) throws SQLException {
		String confirmed = row.getString("confirmed");
		return new Decision(row.getInt("version"), row.getString("what"), row.getString("detail"), row.getString("by"),
				Objects.requireNonNull(row.getObject("at", OffsetDateTime.class)).toInstant(),
				row.getObject("act", UUID.class), row.getObject("undoes", UUID.class), row.getInt("together"),
				row.getBoolean("undone"), row.getString("maker"), row.getObject("changed", Double.class),
				(confirmed != null) ? this.json.readList(confirmed, Unbacked.class) : List.of(),
				Decision.changes(snapshot(row.getString("before")), snapshot(row.getString("after"))));
	}

	private @Nullable Snapshot snapshot(@Nullable String json) {
		return (json != null) ? this.json.read(json, Snapshot.class) : null;
	}

	private Map<String, ?> values(Entry entry) {
		Map<String, @Nullable Object> values = new HashMap<>();
		values.put("id", entry.id());
		values.put("version", entry.version());
		values.put("month", entry.month().toString());
		values.put("state", entry.state().word());
		values.put("detail", entry.state().detail());
		values.put("placement", this.json.write(entry.placement()));
		values.put("draft", this.json.write(entry.draft()));
		values.put("items", this.json.write(entry.items()));
		values.put("edited", entry.edited());
		values.put("placed", entry.placed());
		values.put("concerns", this.json.write(entry.concerns()));
		values.put("flags", this.json.write(entry.flags()));
		return values;
	}

	private Entry map(ResultSet row, int index) throws SQLException {
		String printed = row.getString("printed");
		return new Entry(row.getObject("id", UUID.class), row.getString("story"), row.getInt("sequence"),
				row.getInt("version"), YearMonth.parse(row.getString("month")),
				EntryState.of(row.getString("state"), row.getString("detail")),
				this.json.read(row.getString("placement"), Placement.class),
				this.json.read(row.getString("draft"), Draft.class),
				this.json.readList(row.getString("items"), Entry.Told.class), row.getBoolean("edited"),
				row.getBoolean("placed"), this.json.readList(row.getString("concerns"), String.class),
				this.json.readList(row.getString("flags"), Entry.Flag.class),
				(printed != null) ? YearMonth.parse(printed) : null);
	}

}
