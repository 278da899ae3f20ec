package org.xmpp.newsletter.bench.quality;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.xmpp.newsletter.summarizer.draft.Draft;
import org.xmpp.newsletter.summarizer.draft.Paragraph;
import org.xmpp.newsletter.summarizer.ledger.Backing;
import org.xmpp.newsletter.summarizer.story.Story;

/**
 * Plants errors into drafts, always the same ones, and counts those that the ledger
 * finds.
 */
final class SeededErrors {

	private static final int EACH = 200;

	private static final Pattern VERSION = Pattern.compile("(?<=\\[)\\d+(?:\\.\\d+)+(?=\\])");

	private static final Pattern LONG_VERSION = Pattern.compile("(?<=\\[)\\d+(?:\\.\\d+){2,}(?=\\])");

	private static final Pattern RELEASE_LINK = Pattern.compile("(?<=\\[\\d[\\d.]{2,12}\\]\\()https?://[^)]+(?=\\))");

	private static final Pattern CHANGELOG = Pattern.compile("(?<=\\[changelog\\]\\()https?://[^)]+(?=\\))");

	private static final Pattern COUNT = Pattern.compile("(?<=[a-z] )\\d{1,4}(?= [a-z])");

	private static final Pattern XEP = Pattern.compile("XEP-(\\d{4})");

	private static final Pattern AUTHOR = Pattern
		.compile("(?<=\\), by )\\p{Lu}\\S+(?: \\p{Lu}[\\p{L}-]+)?(?= for|\\.)");

	private static final List<String> COUNTS = List.of("three", "four", "five", "six", "seven", "eight", "nine", "ten");

	private static final List<String> PEOPLE = List.of("Ada Lovelace", "Grace Hopper", "Alan Turing", "Edsger Dijkstra",
			"Barbara Liskov", "Donald Knuth", "Radia Perlman", "Vint Cerf", "Karen Jones", "Leslie Lamport");

	private static final Pattern LINK = Pattern.compile("(?<=\\]\\()https?://[^)]+(?=\\))");

	private static final List<String> MONTHS = List.of("January", "February", "March", "April", "May", "June", "July",
			"August", "September", "October", "November", "December");

	private final Random random = new Random(20250705);

	private final List<Told> told;

	private final List<String> missed = new ArrayList<>();

	SeededErrors(List<Told> told) {
		this.told = List.copyOf(told);
	}

	void into(Table table) {
		for (Error error : Error.values()) {
			Column caught = new Column();
			for (int tries = 0; caught.cases() < EACH && tries < EACH * 50; tries++) {
				Told victim = this.told.get(this.random.nextInt(this.told.size()));
				plant(error, victim).ifPresent((text) -> {
					boolean found = isCaught(victim, text);
					caught.add(found);
					if (!found) {
						this.missed.add(error + ": " + text);
					}
				});
			}
			Map<Part, String> figures = new EnumMap<>(Part.class);
			figures.put(Part.VALIDATION, caught.percent());
			table.row("planted errors found: " + error.words, "100 %", figures);
		}
	}

	List<String> missed() {
		return List.copyOf(this.missed);
	}

	private Optional<String> plant(Error error, Told victim) {
		String text = victim.draft().text();
		return switch (error) {
			case VERSION_DIGIT -> changed(text, VERSION, this::wrongDigit);
			case DIGITS_TRANSPOSED -> changed(text, VERSION, this::transposed);
			case PART_DROPPED ->
				changed(text, LONG_VERSION, (version) -> version.substring(0, version.lastIndexOf('.')));
			case PART_ADDED -> changed(text, VERSION, (version) -> version + "." + (1 + this.random.nextInt(9)));
			case DATE -> Optional.of(text + " It appeared on %d %s %d.".formatted(1 + this.random.nextInt(28),
					MONTHS.get(this.random.nextInt(12)), 2010 + this.random.nextInt(30)));
			case YEAR -> appeared(victim, (date) -> date.plusYears(this.random.nextBoolean() ? 1 : -1));
			case MONTH -> appeared(victim, (date) -> date.plusMonths(1 + this.random.nextInt(10)));
			case DAY -> appeared(victim, (date) -> date.plusDays(1 + this.random.nextInt(20)));
			case LINK_SWAPPED -> {
				String link = other().story().items().getFirst().content().link().toString();
				yield text.contains(link) ? Optional.empty() : changed(text, LINK, (_) -> link);
			}
			case LINKS_EXCHANGED -> exchanged(text);
			case SIBLING -> sibling(victim);
			case CHANGELOG -> changed(text, CHANGELOG, (_) -> changelogOf(victim));
			case NUMBER -> Optional.of(text + " It brings %d changes.".formatted(100 + this.random.nextInt(9900)));
			case NUMBER_WORD ->
				Optional.of(text + " It fixes %s crashes.".formatted(COUNTS.get(this.random.nextInt(COUNTS.size()))));
			case COUNT ->
				changed(text, COUNT, (count) -> String.valueOf(Long.parseLong(count) + 1 + this.random.nextInt(8)));
			case XEP -> xep(text, victim);
			case AUTHOR -> changed(text, AUTHOR, (_) -> stranger(victim));
			case NAME -> Optional.of(text + " It was written with %s.".formatted(stranger(victim)));
		};
	}

	private Told other() {
		return this.told.get(this.random.nextInt(this.told.size()));
	}

	private static Optional<String> appeared(Told victim, UnaryOperator<LocalDate> change) {
		Instant published = victim.story().items().getFirst().content().published();
		if (published == null) {
			return Optional.empty();
		}
		LocalDate wrong = change.apply(day(published));
		boolean told = victim.story()
			.items()
			.stream()
			.map((item) -> item.content().published())
			.anyMatch((other) -> other != null && day(other).equals(wrong));
		return told ? Optional.empty() : Optional.of(victim.draft().text() + " It appeared on %d %s %d."
			.formatted(wrong.getDayOfMonth(), MONTHS.get(wrong.getMonthValue() - 1), wrong.getYear()));
	}

	private static LocalDate day(Instant instant) {
		return instant.atOffset(ZoneOffset.UTC).toLocalDate();
	}

	/** The page of another version of the same project. */
	private Optional<String> sibling(Told victim) {
		String text = victim.draft().text();
		List<String> pages = this.told.stream()
			.filter((other) -> victim.draft().project() != null
					&& victim.draft().project().equals(other.draft().project()))
			.flatMap((other) -> other.story().releases().stream())
			.map((release) -> release.link().toString())
			.filter((page) -> !text.contains(page))
			.toList();
		return pages.isEmpty() ? Optional.empty()
				: changed(text, RELEASE_LINK, (_) -> pages.get(this.random.nextInt(pages.size())));
	}

	private String changelogOf(Told victim) {
		return Stream.generate(this::other)
			.limit(200)
			.filter((other) -> !String.valueOf(other.draft().project()).equals(victim.draft().project()))
			.flatMap((other) -> CHANGELOG.matcher(other.draft().text()).results().map(MatchResult::group))
			.filter((address) -> !victim.draft().text().contains(address))
			.findFirst()
			.orElse("https://another.example/CHANGELOG.md");
	}

	/** The next number, which the source does not name. */
	private Optional<String> xep(String text, Told victim) {
		MatchResult found = XEP.matcher(text).results().findFirst().orElse(null);
		if (found == null) {
			return Optional.empty();
		}
		String number = found.group(1);
		String next = "%04d".formatted(Integer.parseInt(number) + (this.random.nextBoolean() ? 1 : -1));
		boolean named = victim.story().items().stream().anyMatch((item) -> item.content().html().contains(next));
		return named ? Optional.empty() : Optional.of(text.replace(number, next));
	}

	/** Somebody of whom the sources say nothing. */
	private String stranger(Told victim) {
		String sources = victim.story()
			.items()
			.stream()
			.map((item) -> item.content().html() + item.content().authors() + item.content().title())
			.collect(Collectors.joining());
		return PEOPLE.stream()
			.skip(this.random.nextInt(PEOPLE.size() - 3))
			.filter((name) -> !sources.contains(name))
			.findFirst()
			.orElse("Nobody Known");
	}

	private Optional<String> changed(String text, Pattern pattern, UnaryOperator<String> change) {
		List<MatchResult> found = pattern.matcher(text).results().toList();
		if (found.isEmpty()) {
			return Optional.empty();
		}
		MatchResult at = found.get(this.random.nextInt(found.size()));
		return Optional.of(text.substring(0, at.start()) + change.apply(at.group()) + text.substring(at.end()));
	}

	/** Two links of one draft, of which at least one tells by its text where it leads. */
	private static Optional<String> exchanged(String text) {
		List<MatchResult> links = LINK.matcher(text).results().toList();
		for (int i = 0; i + 1 < links.size(); i++) {
			MatchResult one = links.get(i);
			MatchResult two = links.get(i + 1);
			if (!one.group().equals(two.group())) {
				return Optional.of(text.substring(0, one.start()) + two.group() + text.substring(one.end(), two.start())
						+ one.group() + text.substring(two.end()));
			}
		}
		return Optional.empty();
	}

	private String wrongDigit(String version) {
		List<MatchResult> digits = Pattern.compile("\\d").matcher(version).results().toList();
		MatchResult at = digits.get(this.random.nextInt(digits.size()));
		int wrong = (Integer.parseInt(at.group()) + 1 + this.random.nextInt(8)) % 10;
		return version.substring(0, at.start()) + wrong + version.substring(at.end());
	}

	private String transposed(String version) {
		List<Integer> places = IntStream.range(0, version.length())
			.filter((at) -> Character.isDigit(version.charAt(at)))
			.boxed()
			.toList();
		for (int at = 0; at + 1 < places.size(); at++) {
			char one = version.charAt(places.get(at));
			char two = version.charAt(places.get(at + 1));
			if (one != two) {
				StringBuilder wrong = new StringBuilder(version);
				wrong.setCharAt(places.get(at), two);
				wrong.setCharAt(places.get(at + 1), one);
				return wrong.toString();
			}
		}
		return wrongDigit(version);
	}

	private static boolean isCaught(Told victim, String text) {
		return !Backing.holds(new Paragraph(text), Desk.sources(victim.story()));
	}

	/** What may go wrong. */
	private enum Error {

		VERSION_DIGIT("a wrong digit in a version"), DIGITS_TRANSPOSED("two digits of a version transposed"),
		PART_DROPPED("a version without its last part"), PART_ADDED("a version with a part too many"),
		DATE("a wrong date"), YEAR("a date a year off"), MONTH("a date in another month"), DAY("a date days off"),
		LINK_SWAPPED("a link of another story"), LINKS_EXCHANGED("two links of a draft exchanged"),
		SIBLING("the page of another version"), CHANGELOG("the changelog of another project"),
		NUMBER("an invented number"), NUMBER_WORD("an invented number as a word"), COUNT("a number changed"),
		XEP("the next XEP"), AUTHOR("another author"), NAME("a name from nowhere");

		private final String words;

		Error(String words) {
			this.words = words;
		}

	}

	/**
	 * A story and its draft.
	 */
	record Told(Story story, Draft draft) {
	}

}
