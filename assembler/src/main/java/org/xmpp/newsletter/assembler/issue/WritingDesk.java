package org.xmpp.newsletter.assembler.issue;

import java.time.InstantSource;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.xmpp.newsletter.assembler.hand.Kind;
import org.xmpp.newsletter.assembler.hand.Writing;
import org.xmpp.newsletter.assembler.hand.Writings;
import org.xmpp.newsletter.assembler.hand.Written;
import org.xmpp.newsletter.assembler.style.Contributors;
import org.xmpp.newsletter.assembler.style.Edition;
import org.xmpp.newsletter.assembler.style.HouseStyle;
import org.xmpp.newsletter.platform.page.Person;
import org.xmpp.newsletter.platform.problem.Problem;
import org.xmpp.newsletter.platform.problem.ProblemType;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes in what people write for an issue.
 */
@Service
class WritingDesk {

	/** Longer than anything printed so far, and short enough for a page. */
	private static final int LONGEST = 20_000;

	private static final int MOST = 1000;

	static final String THANKS = "thanks";

	private final Writings writings;

	private final Composition composition;

	private final Issues issues;

	private final HouseStyle style;

	private final InstantSource clock;

	WritingDesk(Writings writings, Composition composition, Issues issues, HouseStyle style, InstantSource clock) {
		this.writings = writings;
		this.composition = composition;
		this.issues = issues;
		this.style = style;
		this.clock = clock;
	}

	/** What stands, and what was taken away. */
	List<Written> all(YearMonth month) {
		return this.writings.of(month);
	}

	/** The newest version first; none when nobody wrote it. */
	List<Written> versions(YearMonth month, String name) {
		kind(name);
		return this.writings.versions(month, name);
	}

	Optional<Written> find(YearMonth month, String name) {
		return versions(month, name).stream().findFirst();
	}

	/**
	 * Writes a version.
	 * @param seen the version that the person had before them, 0 for none
	 * @param content what is to be printed, or null to take it away
	 * @throws Problem when somebody else wrote since, or the content cannot be printed
	 */
	@Transactional
	public Written write(YearMonth month, String name, int seen, @Nullable Writing content, Person person) {
		this.issues.requireOpen(month);
		Kind kind = kind(name);
		if (content != null) {
			require(month, kind, name, content);
		}
		if (!this.writings.add(month, name, seen, content, person.name(), this.clock.instant())) {
			throw stale(month, name);
		}
		return find(month, name).orElseThrow();
	}

	private Problem stale(YearMonth month, String name) {
		Problem problem = new Problem(ProblemType.STALE,
				"This was changed by somebody else meanwhile. Look at the present text and decide again.");
		find(month, name).ifPresent((now) -> problem.with("version", now.version()).with("present", now));
		return problem;
	}

	private void require(YearMonth month, Kind kind, String name, Writing content) {
		if (!kind.holds(content)) {
			throw invalid("What is called " + name + " is something else.");
		}
		switch (content) {
			case Writing.Text(String text) -> requireBlock(Written.about(name), text);
			case Writing.Block block -> {
				if (this.style.section(block.section()).isEmpty()) {
					throw invalid("The house style has no section '" + block.section() + "'.");
				}
				requireText(block.text());
			}
			case Writing.Thanks thanks -> thanks.translations().forEach(WritingDesk::requireAddress);
			case Writing.Events events -> events.events().forEach(WritingDesk::requireEvent);
			case Writing.Order order -> requireOrder(Written.about(name), order);
			case Writing.Change change -> require(change, listed(month, name).isPresent());
		}
	}

	private void requireBlock(String block, String text) {
		if (!this.style.blocks().contains(block)) {
			throw invalid("The house style has no block '" + block + "'; it has "
					+ String.join(", ", this.style.blocks()) + ".");
		}
		requireText(text);
	}

	private void requireOrder(String section, Writing.Order order) {
		if (this.style.section(section).isEmpty()) {
			throw invalid("The house style has no section '" + section + "'.");
		}
		if (order.keys().size() > MOST) {
			throw invalid("That is more than the " + MOST + " things that can be put in order.");
		}
	}

	/**
	 * Moves what stands in a section to another place in it.
	 * @param section the section
	 * @param key what is moved
	 * @param to its place, from 0
	 * @param seen the version of the order that the person saw, 0 for none
	 */
	@Transactional
	public void move(YearMonth month, String section, String key, int to, int seen, Person person) {
		List<String> keys = new ArrayList<>(this.composition.generated(month)
			.sections()
			.stream()
			.filter((printed) -> printed.id().equals(section))
			.flatMap((printed) -> printed.pieces().stream())
			.map(PrintedPiece::key)
			.toList());
		if (!keys.remove(key)) {
			throw new Problem(ProblemType.STALE, "It does not stand in this section any more. Look again.");
		}
		keys.add(Math.clamp(to, 0, keys.size()), key);
		write(month, "order-" + section, seen, new Writing.Order(keys), person);
	}

	private static void requireEvent(Writing.Event event) {
		if (event.title().isBlank() || !event.address().matches("https?://[^\\s<>()]+")) {
			throw invalid("The event '" + event.title() + "' needs a title and an address that begins with https://.");
		}
	}

	private static void requireAddress(Contributors.Translation translation) {
		if (translation.language().isBlank() || !translation.address().matches("(?:https?://|/)[^\\s<>()]*")) {
			throw invalid("A translation needs a language and an address that begins with https:// or /; '"
					+ translation.language() + " " + translation.address() + "' has not both.");
		}
	}

	private void require(Writing.Change change, boolean listed) {
		String heading = change.heading();
		if (listed != (heading == null)) {
			throw invalid(listed ? "This change stands where its kind stands; leave the heading out."
					: "The list of XEPs has no such change this month; to add something, say under which heading.");
		}
		if (heading != null
				&& this.style.specifications().stream().noneMatch((place) -> place.heading().equals(heading))) {
			throw invalid("The house style has no specifications under '" + heading + "'.");
		}
		String text = change.text();
		if (text != null) {
			requireText(text);
		}
		else if (heading != null || change.reason().isEmpty()) {
			throw invalid((heading != null) ? "The text is empty. To take it away, remove it."
					: "Say why the change is left out, so that the others need not ask.");
		}
	}

	private static void requireText(String text) {
		if (text.isBlank()) {
			throw invalid("The text is empty. To take it away, remove it.");
		}
		if (text.length() > LONGEST) {
			throw invalid("The text has %d characters; %d are allowed.".formatted(text.length(), LONGEST));
		}
	}

	private static Problem invalid(String words) {
		return new Problem(ProblemType.INVALID, words);
	}

	/** The text of a block as it is printed while nobody wrote it anew. */
	String usual(YearMonth month, String block) {
		Edition edition = this.style.edition(month);
		return this.style.withSite(this.style.block(block, edition)).strip();
	}

	/** How the list of XEPs tells a change, whatever people made of it. */
	Optional<String> listed(YearMonth month, String name) {
		return this.composition.listed(month, UUID.fromString(Written.about(name)));
	}

	/** Who was thanked last, to begin with; who the style names when nobody was yet. */
	Writing.Thanks thanksToBeginWith(YearMonth month) {
		return this.writings.before(month, THANKS)
			.map(Written::content)
			.filter(Writing.Thanks.class::isInstance)
			.map(Writing.Thanks.class::cast)
			.orElseGet(() -> {
				Contributors names = this.style.contributors(this.style.edition(month));
				return new Writing.Thanks(names.contributors(), names.translations());
			});
	}

	private static Kind kind(String name) {
		return Kind.of(name)
			.orElseThrow(() -> new Problem(ProblemType.NOT_FOUND, "Nothing in an issue is called '" + name
					+ "'; there are text-…, block-…, change-…, order-… and thanks."));
	}

}
