package org.xmpp.newsletter.summarizer.review;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import org.xmpp.newsletter.platform.page.Person;
import org.xmpp.newsletter.platform.problem.Problem;
import org.xmpp.newsletter.platform.problem.ProblemType;
import org.xmpp.newsletter.summarizer.draft.Draft;
import org.xmpp.newsletter.summarizer.draft.Maker;
import org.xmpp.newsletter.summarizer.draft.Paragraph;
import org.xmpp.newsletter.summarizer.section.Confidence;
import org.xmpp.newsletter.summarizer.section.Placement;
import org.xmpp.newsletter.summarizer.section.Section;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What is offered again for each month: an entry of its own, once a month, whatever was
 * printed before.
 */
@Component
@Transactional
public class StandingItems {

	private static final int LONGEST_TITLE = 200;

	private static final int LONGEST_MARKDOWN = 4000;

	private final JdbcClient jdbc;

	private final Entries entries;

	private final Months months;

	private final int graceDays;

	private final InstantSource clock;

	StandingItems(JdbcClient jdbc, Entries entries, Months months, ReviewProperties properties, InstantSource clock) {
		this.jdbc = jdbc;
		this.entries = entries;
		this.months = months;
		this.graceDays = properties.graceDays();
		this.clock = clock;
	}

	/**
	 * Declares one and offers it for the months being made.
	 * @param declared what is to be offered
	 * @param person who declares it
	 * @return the standing item
	 * @throws Problem when its text cannot be printed or it would end before it begins
	 */
	public StandingItem declare(StandingItem.Declaration declared, Person person) {
		check(declared);
		YearMonth from = Objects.requireNonNullElseGet(declared.from(), () -> open().getFirst());
		YearMonth until = declared.until();
		if (until != null && until.isBefore(from)) {
			throw new Problem(ProblemType.INVALID,
					"The last month, %s, lies before the first one, %s.".formatted(until, from));
		}
		Instant now = this.clock.instant();
		StandingItem item = new StandingItem(UUID.randomUUID(), declared.title().strip(), declared.text().strip(),
				declared.section(), from, until, person.name(), now, null);
		this.jdbc.sql("""
				insert into standing_item (id, title, text, section, first_month, last_month, declared_by, declared_at)
				values (:id, :title, :text, :section, :from, :until, :by, :at)""")
			.param("id", item.id())
			.param("title", item.title())
			.param("text", item.text())
			.param("section", item.section().id())
			.param("from", from.toString())
			.param("until", (until != null) ? until.toString() : null)
			.param("by", item.by())
			.param("at", now.atOffset(ZoneOffset.UTC))
			.update();
		offer();
		return item;
	}

	private static void check(StandingItem.Declaration declared) {
		Paragraph text = new Paragraph(declared.text().strip());
		if (declared.title().isBlank() || declared.title().length() > LONGEST_TITLE) {
			throw new Problem(ProblemType.INVALID,
					"A standing item needs a title of at most %d characters.".formatted(LONGEST_TITLE));
		}
		if (declared.text().isBlank() || declared.text().length() > LONGEST_MARKDOWN || !text.fits()) {
			throw new Problem(ProblemType.INVALID,
					"A standing item needs a text of at most %d characters.".formatted(Paragraph.LONGEST));
		}
		if (!text.isOneParagraph() || text.hasBrokenLink()) {
			throw new Problem(ProblemType.INVALID, "The text must be one paragraph, and its links whole.");
		}
	}

	/**
	 * Offers one no more. What is offered already stays for its editor to decide on.
	 * @param id the standing item
	 * @param person who ends it
	 * @throws Problem when there is no such item
	 */
	public void end(UUID id, Person person) {
		int ended = this.jdbc.sql("""
				update standing_item set ended_by = coalesce(ended_by, :by), ended_at = coalesce(ended_at, :at)
				where id = :id""")
			.param("by", person.name())
			.param("at", this.clock.instant().atOffset(ZoneOffset.UTC))
			.param("id", id)
			.update();
		if (ended == 0) {
			throw new Problem(ProblemType.NOT_FOUND, "There is no standing item %s.".formatted(id));
		}
	}

	/**
	 * All that were declared, the latest first.
	 * @return them, those that have ended too
	 */
	@Transactional(readOnly = true)
	public List<StandingItem> all() {
		return this.jdbc.sql("select * from standing_item order by declared_at desc, id").query(this::map).list();
	}

	/**
	 * Offers each for the months being made, if that was not done before.
	 */
	public void offer() {
		List<StandingItem> items = this.jdbc.sql("select * from standing_item where ended_by is null order by id")
			.query(this::map)
			.list();
		for (YearMonth month : items.isEmpty() ? List.<YearMonth>of() : open()) {
			items.stream().filter((item) -> item.isOfferedFor(month)).forEach((item) -> offer(item, month));
		}
	}

	private void offer(StandingItem item, YearMonth month) {
		String story = item.story(month);
		this.jdbc.sql("select pg_advisory_xact_lock(hashtext(:story))")
			.param("story", story)
			.query((_, _) -> true)
			.list();
		if (!this.entries.lockStory(story).isEmpty()) {
			return;
		}
		UUID id = UUID.nameUUIDFromBytes((story + "#0").getBytes(StandardCharsets.UTF_8));
		Placement placement = new Placement(item.section(), Confidence.HIGH,
				List.of("A standing item, declared by %s.".formatted(item.by())));
		Entry entry = new Entry(id, story, 0, this.entries.nextVersion(id), month, new EntryState.InReview(), placement,
				draft(item, month), List.of(), false, true, List.of(), List.of(), null);
		this.entries.add(entry);
		this.entries.record(null, entry, "offered again", "standing");
	}

	private static Draft draft(StandingItem item, YearMonth month) {
		List<URI> links = new Paragraph(item.text()).destinations()
			.stream()
			.flatMap(StandingItems::address)
			.limit(1)
			.toList();
		return new Draft(item.title(), item.text(), null, new Maker.Rules("standing"), null, null, null, false,
				month.atDay(1).atStartOfDay(ZoneOffset.UTC).toInstant(), links);
	}

	private static Stream<URI> address(String written) {
		try {
			return Stream.of(URI.create("https://xmpp.org/").resolve(written));
		}
		catch (IllegalArgumentException ex) {
			return Stream.empty();
		}
	}

	/** This month, and while its issue is being made the one before. */
	private List<YearMonth> open() {
		OffsetDateTime now = this.clock.instant().atOffset(ZoneOffset.UTC);
		YearMonth month = YearMonth.from(now);
		List<YearMonth> open = new ArrayList<>();
		if (now.getDayOfMonth() <= this.graceDays && !this.months.isReleased(month.minusMonths(1))) {
			open.add(month.minusMonths(1));
		}
		open.add(this.months.isReleased(month) ? this.months.openAfter(month) : month);
		return open;
	}

	private StandingItem map(ResultSet row, int number) throws SQLException {
		String until = row.getString("last_month");
		return new StandingItem(row.getObject("id", UUID.class), row.getString("title"), row.getString("text"),
				Section.of(row.getString("section")).orElseThrow(), YearMonth.parse(row.getString("first_month")),
				Optional.ofNullable(until).map(YearMonth::parse).orElse(null), row.getString("declared_by"),
				Objects.requireNonNull(row.getObject("declared_at", OffsetDateTime.class)).toInstant(),
				row.getString("ended_by"));
	}

}
