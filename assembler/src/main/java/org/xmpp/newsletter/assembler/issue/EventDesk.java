package org.xmpp.newsletter.assembler.issue;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import org.xmpp.newsletter.assembler.document.Block;
import org.xmpp.newsletter.assembler.document.IssueFile;
import org.xmpp.newsletter.assembler.hand.Writing;
import org.xmpp.newsletter.assembler.hand.Writings;
import org.xmpp.newsletter.assembler.hand.Written;
import org.xmpp.newsletter.assembler.lint.Day;
import org.xmpp.newsletter.assembler.markdown.TextInspection;
import org.xmpp.newsletter.assembler.specification.SpecificationChanges;
import org.xmpp.newsletter.assembler.style.HouseStyle;
import org.xmpp.newsletter.contracts.SpecificationChanged;
import org.xmpp.newsletter.platform.page.Person;
import org.xmpp.newsletter.platform.problem.Problem;
import org.xmpp.newsletter.platform.problem.ProblemType;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Offers events again that are still ahead, and watches deadlines.
 */
@Service
class EventDesk {

	private static final String SECTION = "events";

	private static final String SITE = "events-site";

	private final Composition composition;

	private final Issues issues;

	private final SpecificationChanges changes;

	private final Writings writings;

	private final WritingDesk desk;

	private final HouseStyle style;

	private final JsonMapper json;

	private final InstantSource clock;

	EventDesk(Composition composition, Issues issues, SpecificationChanges changes, Writings writings, WritingDesk desk,
			HouseStyle style, JsonMapper json, InstantSource clock) {
		this.composition = composition;
		this.issues = issues;
		this.changes = changes;
		this.writings = writings;
		this.desk = desk;
		this.style = style;
		this.json = json;
		this.clock = clock;
	}

	/** What the issue of a month could tell, and the days to keep in sight. */
	@Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
	public Outlook outlook(YearMonth month) {
		Optional<Release> before = this.issues.before(month);
		return new Outlook(offers(month, before), watched(month, before));
	}

	private List<EventOffer> offers(YearMonth month, Optional<Release> before) {
		if (this.style.section(SECTION).isEmpty() || this.issues.find(month).isPresent()) {
			return List.of();
		}
		List<Writing.Event> listed = Stream
			.concat(this.desk.find(month, SITE).stream(), this.writings.before(month, SITE).stream())
			.flatMap((written) -> Stream.ofNullable(written.content()))
			.filter(Writing.Events.class::isInstance)
			.map(Writing.Events.class::cast)
			.findFirst()
			.map(Writing.Events::events)
			.orElse(List.of());
		List<String> texts = texts(this.composition.now(month));
		return new Events(this.style.edition(month).date(), listed, texts)
			.offers(before.map((release) -> texts(release.issue())).orElse(List.of()));
	}

	/** The events of an issue as they were printed, hand edits and all. */
	private List<String> texts(Issue issue) {
		String heading = this.style.section(SECTION).orElseThrow().heading();
		return IssueFile.parse(issue.markdown())
			.blocks()
			.stream()
			.filter((block) -> block.kind() == Block.Kind.ITEM && block.headings().contains(heading))
			.map(Block::inner)
			.toList();
	}

	private List<Watched> watched(YearMonth month, Optional<Release> before) {
		LocalDate today = LocalDate.ofInstant(this.clock.instant(), ZoneOffset.UTC);
		List<Watched> watched = new ArrayList<>();
		before.ifPresent((release) -> {
			LocalDate published = this.style.edition(release.issue().month()).date();
			for (PrintedSection section : release.issue().sections()) {
				for (PrintedEntry entry : section.entries()) {
					Day.in(TextInspection.of(entry.markdown()).plain(), published)
						.stream()
						.filter(Day::deadline)
						.forEach((day) -> watched
							.add(new Watched(day.date(), "Deadline of " + entry.title(), day.date().isBefore(today))));
				}
			}
		});
		List<YearMonth> months = new ArrayList<>(this.composition.covered(month));
		months.addFirst(months.getFirst().minusMonths(1));
		for (SpecificationChanged change : this.changes.of(months)) {
			LocalDate ends = change.lastCallEnds();
			if (ends != null) {
				watched.add(new Watched(ends, "Last Call of " + change.key() + " ends", ends.isBefore(today)));
			}
		}
		return watched.stream().distinct().sorted(Comparator.comparing(Watched::date)).toList();
	}

	/**
	 * Takes an offered event over into the issue.
	 */
	@Transactional
	public void take(YearMonth month, UUID id, Person person) {
		EventOffer offer = outlook(month).offers()
			.stream()
			.filter((each) -> each.id().equals(id) && each.isOffered())
			.findFirst()
			.orElseThrow(() -> new Problem(ProblemType.NOT_FOUND, "This event is not offered any more."));
		String name = "block-" + id;
		int seen = this.desk.find(month, name).map(Written::version).orElse(0);
		this.desk.write(month, name, seen, new Writing.Block(SECTION, null, offer.text()), person);
	}

	/**
	 * Takes in the site's list of events.
	 */
	@Transactional
	public void list(YearMonth month, byte[] file, Person person) {
		Writing.Events events = SiteEvents.read(this.json, file);
		int seen = this.desk.find(month, SITE).map(Written::version).orElse(0);
		this.desk.write(month, SITE, seen, events, person);
	}

	/**
	 * What is ahead.
	 *
	 * @param offers events of the issue before and of the site's list
	 * @param watched deadlines and Last Calls
	 */
	record Outlook(List<EventOffer> offers, List<Watched> watched) {

		Outlook {
			offers = List.copyOf(Objects.requireNonNull(offers));
			watched = List.copyOf(watched);
		}

		/**
		 * What can be taken over.
		 * @return those that are neither in the issue nor past
		 */
		public List<EventOffer> open() {
			return this.offers.stream().filter(EventOffer::isOffered).toList();
		}

		/**
		 * What stands in the issue with another date than on the site.
		 * @return those to correct
		 */
		public List<EventOffer> wrong() {
			return this.offers.stream().filter((offer) -> offer.state() == EventOffer.State.THERE_CHANGED).toList();
		}

	}

}
