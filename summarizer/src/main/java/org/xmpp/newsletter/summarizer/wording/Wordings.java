package org.xmpp.newsletter.summarizer.wording;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.xmpp.newsletter.platform.page.Person;
import org.xmpp.newsletter.platform.problem.Problem;
import org.xmpp.newsletter.platform.problem.ProblemType;
import org.xmpp.newsletter.summarizer.draft.Drafter;
import org.xmpp.newsletter.summarizer.draft.Forms;

/**
 * The versions of the forms. Nothing that cannot work is saved, and nothing is deleted.
 */
@Repository
public class Wordings {

	/** Far more than all forms need. */
	static final int LONGEST = 40_000;

	private static final int LONGEST_NOTE = 200;

	private static final Logger logger = LoggerFactory.getLogger(Wordings.class);

	private final JdbcClient jdbc;

	private final Specifications specifications;

	private final InstantSource clock;

	/** Reading forms takes longer than asking whether they are the same. */
	private volatile @Nullable Read read;

	Wordings(JdbcClient jdbc, Specifications specifications, InstantSource clock) {
		this.jdbc = jdbc;
		this.specifications = specifications;
		this.clock = clock;
	}

	/**
	 * The forms in force.
	 * @return the newest version
	 */
	public WordingVersion present() {
		return this.jdbc.sql("select * from wording order by version desc limit 1")
			.query(Wordings::map)
			.optional()
			.orElseGet(Wordings::shipped);
	}

	/**
	 * All versions.
	 * @return them, the newest first, down to what the program brings
	 */
	public List<WordingVersion> history() {
		List<WordingVersion> all = new ArrayList<>(
				this.jdbc.sql("select * from wording order by version desc").query(Wordings::map).list());
		all.add(shipped());
		return List.copyOf(all);
	}

	/**
	 * One version.
	 * @param version its number
	 * @return it
	 * @throws Problem when there is no such version
	 */
	public WordingVersion version(int version) {
		Optional<WordingVersion> found = (version == 0) ? Optional.of(shipped())
				: this.jdbc.sql("select * from wording where version = :version")
					.param("version", version)
					.query(Wordings::map)
					.optional();
		return found.orElseThrow(
				() -> new Problem(ProblemType.NOT_FOUND, "There is no version %d of the forms.".formatted(version)));
	}

	/**
	 * Saves forms as the newest version.
	 * @param seen the version that the person saw
	 * @param forms YAML
	 * @param note why, perhaps empty
	 * @param by who
	 * @return the new version
	 * @throws Problem when the forms cannot work, or somebody else was quicker
	 */
	@Transactional
	public WordingVersion save(int seen, String forms, String note, Person by) {
		check(forms);
		if (note.length() > LONGEST_NOTE) {
			throw new Problem(ProblemType.INVALID, "Say why in at most %d characters.".formatted(LONGEST_NOTE));
		}
		this.jdbc.sql("select pg_advisory_xact_lock(hashtext('newsroom.wording'))").query((_, _) -> true).list();
		WordingVersion present = present();
		if (present.version() != seen) {
			throw new StaleWording(present, seen);
		}
		WordingVersion next = new WordingVersion(seen + 1, forms, note, by.name(), this.clock.instant());
		this.jdbc.sql("insert into wording (version, forms, note, by, at) values (:version, :forms, :note, :by, :at)")
			.param("version", next.version())
			.param("forms", forms)
			.param("note", note)
			.param("by", by.name())
			.param("at", this.clock.instant().atOffset(ZoneOffset.UTC))
			.update();
		return next;
	}

	/**
	 * Checks forms without saving them.
	 * @param forms YAML
	 * @return a drafter that writes with them
	 * @throws Problem when they cannot work; it says where and why, a line for each
	 */
	public Drafter check(String forms) {
		if (forms.length() > LONGEST) {
			throw new Problem(ProblemType.INVALID,
					"The forms have %d characters; %d are the limit.".formatted(forms.length(), LONGEST));
		}
		try {
			return new Drafter(Forms.read(forms), this.specifications.titles());
		}
		catch (IllegalArgumentException ex) {
			throw new Problem(ProblemType.INVALID, String.valueOf(ex.getMessage()));
		}
	}

	/**
	 * Writes drafts as the team wants them.
	 * @return a drafter with the forms in force
	 */
	public Drafter drafter() {
		return new Drafter(inForce(), this.specifications.titles());
	}

	private Forms inForce() {
		WordingVersion present = present();
		Read known = this.read;
		if (known != null && known.text().equals(present.forms())) {
			return known.forms();
		}
		Forms forms = read(present);
		this.read = new Read(present.forms(), forms);
		return forms;
	}

	/** What worked before an update of the program may lack what is needed since. */
	private static Forms read(WordingVersion present) {
		try {
			return Forms.read(present.forms());
		}
		catch (IllegalArgumentException ex) {
			logger.warn("Version {} of the forms cannot be used, so that the shipped ones are: {}", present.version(),
					ex.getMessage());
			return Forms.load();
		}
	}

	private static WordingVersion shipped() {
		return new WordingVersion(0, Forms.shipped(), "what the program brings", "newsroom", null);
	}

	private static WordingVersion map(ResultSet row, int index) throws SQLException {
		return new WordingVersion(row.getInt("version"), row.getString("forms"), row.getString("note"),
				row.getString("by"), Objects.requireNonNull(row.getObject("at", OffsetDateTime.class)).toInstant());
	}

	/**
	 * Forms that were read, with their text.
	 */
	private record Read(String text, Forms forms) {
	}

}
