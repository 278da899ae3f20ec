package org.xmpp.newsletter.summarizer.review;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.xmpp.newsletter.summarizer.archive.Archive;
import org.xmpp.newsletter.summarizer.draft.Draft;
import org.xmpp.newsletter.summarizer.draft.Paragraph;
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

	private final JdbcClient jdbc;

	private final Json json;

	private final Projects projects;

	private final @Nullable Path archive;

	private final InstantSource clock;

	private volatile @Nullable Known known;

	Experience(JdbcClient jdbc, Json json, Projects projects, ReviewProperties properties, InstantSource clock) {
		this.jdbc = jdbc;
		this.json = json;
		this.projects = projects;
		this.archive = properties.archive();
		this.clock = clock;
	}

	Placement place(Story story) {
		Known now = this.known;
		if (now == null || !this.clock.instant().isBefore(now.since().plus(FRESH))) {
			now = learn();
		}
		return now.sectioning().place(story);
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
		List<Printed> past = new ArrayList<>((this.archive != null) ? Archive.read(this.archive) : List.of());
		past.addAll(decided());
		Known learned = new Known(Sectioning.learn(past, this.projects.all()), past.size(), this.clock.instant());
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
	 */
	public record Known(Sectioning sectioning, int decisions, Instant since) {
	}

}
