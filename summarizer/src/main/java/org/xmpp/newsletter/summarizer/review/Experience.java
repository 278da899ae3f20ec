package org.xmpp.newsletter.summarizer.review;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.xmpp.newsletter.summarizer.draft.Draft;
import org.xmpp.newsletter.summarizer.draft.Paragraph;
import org.xmpp.newsletter.summarizer.memory.Memory;
import org.xmpp.newsletter.summarizer.section.Placement;
import org.xmpp.newsletter.summarizer.section.Printed;
import org.xmpp.newsletter.summarizer.section.Section;
import org.xmpp.newsletter.summarizer.section.Sectioning;
import org.xmpp.newsletter.summarizer.story.Story;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What was learned from the issues of the past and from what editors decided here: anew
 * each day.
 */
@Component
public class Experience {

	private static final Duration FRESH = Duration.ofDays(1);

	private static final Duration SOON = Duration.ofMinutes(1);

	private final JdbcClient jdbc;

	private final Json json;

	private final Projects projects;

	private final Memory memory;

	private final InstantSource clock;

	private volatile @Nullable Known known;

	Experience(JdbcClient jdbc, Json json, Projects projects, Memory memory, InstantSource clock) {
		this.jdbc = jdbc;
		this.json = json;
		this.projects = projects;
		this.memory = memory;
		this.clock = clock;
	}

	Placement place(Story story) {
		Known now = this.known;
		if (now == null || !this.clock.instant().isBefore(now.since().plus(now.complete() ? FRESH : SOON))) {
			now = learn();
		}
		return now.sectioning().place(story);
	}

	/** There is more to learn from. An archive comes issue by issue. */
	void hasMore() {
		Known now = this.known;
		this.known = (now != null) ? new Known(now.sectioning(), now.decisions(), now.since(), false) : null;
	}

	/** So that the first story finds a learned newsroom. */
	@EventListener(ApplicationReadyEvent.class)
	void begin() {
		learn();
	}

	/**
	 * What is known now.
	 * @return how many decisions it was learned from, and when
	 */
	public Known known() {
		Known now = this.known;
		return (now != null) ? now : learn();
	}

	/**
	 * Learns anew; in the meantime the old knowledge serves.
	 * @return what is known then
	 */
	public Known learn() {
		Instant now = this.clock.instant();
		List<Printed> past = new ArrayList<>(this.memory.placed(LocalDate.ofInstant(now, ZoneOffset.UTC)));
		past.addAll(decided());
		Known learned = new Known(Sectioning.learn(past, this.projects.all()), past.size(), now, true);
		this.known = learned;
		return learned;
	}

	/** Where people approved an entry or put it by hand. */
	private List<Printed> decided() {
		return this.jdbc.sql("select month, section, draft from entry where state = 'approved' or placed order by id")
			.query((row, _) -> printed(YearMonth.parse(row.getString(1)), row.getString(2),
					this.json.read(row.getString(3), Draft.class)))
			.list()
			.stream()
			.flatMap(Optional::stream)
			.toList();
	}

	private static Optional<Printed> printed(YearMonth month, String section, Draft draft) {
		List<URI> links = draft.links();
		return Section.of(section)
			.filter((_) -> !links.isEmpty())
			.map((known) -> new Printed(month, known, draft.project(), links.getFirst(), draft.title(),
					new Paragraph(draft.text()).plain()));
	}

	/**
	 * What was learned.
	 *
	 * @param sectioning the rules with what was learned
	 * @param decisions how many entries of the past it was learned from
	 * @param since when
	 * @param complete whether that was all there is to learn from
	 */
	public record Known(Sectioning sectioning, int decisions, Instant since, boolean complete) {
	}

}
