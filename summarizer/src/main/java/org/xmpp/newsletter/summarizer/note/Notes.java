package org.xmpp.newsletter.summarizer.note;

import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.xmpp.newsletter.platform.page.Person;
import org.xmpp.newsletter.platform.problem.Problem;
import org.xmpp.newsletter.platform.problem.ProblemType;
import org.xmpp.newsletter.summarizer.live.Happenings;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The notes on entries. A note changes nothing of the entry, so it needs no version.
 */
@Component
@Transactional
public class Notes {

	private static final int LONGEST = 1000;

	private static final int MOST = 100;

	private final JdbcClient jdbc;

	private final Happenings happenings;

	private final InstantSource clock;

	Notes(JdbcClient jdbc, Happenings happenings, InstantSource clock) {
		this.jdbc = jdbc;
		this.happenings = happenings;
		this.clock = clock;
	}

	/**
	 * Writes a note.
	 * @param entry the entry
	 * @param text plain text
	 * @param by who writes it
	 * @throws Problem when there is no such entry, or the text is empty or too long
	 */
	public void write(UUID entry, @Nullable String text, Person by) {
		String note = (text != null) ? text.strip() : "";
		if (note.isEmpty() || note.length() > LONGEST) {
			throw new Problem(ProblemType.INVALID, "A note has 1 to %d characters.".formatted(LONGEST));
		}
		requireRoom(entry);
		this.jdbc.sql("insert into note (entry, text, by, at) values (:entry, :text, :by, :at)")
			.param("entry", entry)
			.param("text", note)
			.param("by", by.name())
			.param("at", this.clock.instant().atOffset(ZoneOffset.UTC))
			.update();
		this.happenings.tell(entry, "noted", by.name());
	}

	private void requireRoom(UUID entry) {
		long count = this.jdbc.sql("""
				select count(note.id) from entry left join note on note.entry = entry.id
				where entry.id = :entry group by entry.id""")
			.param("entry", entry)
			.query(Long.class)
			.optional()
			.orElseThrow(() -> new Problem(ProblemType.NOT_FOUND, "There is no entry %s.".formatted(entry)));
		if (count >= MOST) {
			throw new Problem(ProblemType.NOT_NOW, "The entry has %d notes already; that is enough.".formatted(MOST));
		}
	}

	/**
	 * Reads the notes on an entry.
	 * @param entry the entry
	 * @return the notes, oldest first
	 */
	@Transactional(readOnly = true)
	public List<Note> of(UUID entry) {
		return this.jdbc.sql("select * from note where entry = :entry order by id")
			.param("entry", entry)
			.query((row, _) -> new Note(row.getLong("id"), row.getString("text"), row.getString("by"),
					Objects.requireNonNull(row.getObject("at", OffsetDateTime.class)).toInstant()))
			.list();
	}

	/**
	 * Counts notes.
	 * @param entries the entries
	 * @return how many each has; those without are left out
	 */
	@Transactional(readOnly = true)
	public Map<UUID, Integer> counts(Collection<UUID> entries) {
		return this.jdbc.sql("select entry, count(*) as notes from note where entry = any(:entries) group by entry")
			.param("entries", Set.copyOf(entries).toArray(UUID[]::new))
			.query((row, _) -> Map.entry(row.getObject(1, UUID.class), row.getInt(2)))
			.list()
			.stream()
			.collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
	}

}
