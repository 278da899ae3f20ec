package org.xmpp.newsletter.bench.quality;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import org.xmpp.newsletter.summarizer.draft.Draft;
import org.xmpp.newsletter.summarizer.draft.Paragraph;
import org.xmpp.newsletter.summarizer.ledger.Backing;
import org.xmpp.newsletter.summarizer.ledger.Sources;
import org.xmpp.newsletter.summarizer.story.Past;
import org.xmpp.newsletter.summarizer.story.Story;

/**
 * Plants errors into drafts, always the same ones, and counts those that the ledger
 * finds.
 */
final class SeededErrors {

	private static final int EACH = 200;

	private static final Pattern VERSION = Pattern.compile("(?<=\\[)\\d+(?:\\.\\d+)+(?=\\])");

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
			case DATE -> Optional.of(text + " It appeared on %d %s %d.".formatted(1 + this.random.nextInt(28),
					MONTHS.get(this.random.nextInt(12)), 2010 + this.random.nextInt(30)));
			case LINK_SWAPPED -> {
				Story other = this.told.get(this.random.nextInt(this.told.size())).story();
				String link = other.items().getFirst().content().link().toString();
				yield text.contains(link) ? Optional.empty() : changed(text, LINK, (_) -> link);
			}
			case LINKS_EXCHANGED -> exchanged(text);
			case NUMBER -> Optional.of(text + " It brings %d changes.".formatted(100 + this.random.nextInt(9900)));
		};
	}

	private Optional<String> changed(String text, Pattern pattern, java.util.function.UnaryOperator<String> change) {
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

	private static boolean isCaught(Told victim, String text) {
		return Backing.check(new Paragraph(text), Sources.of(victim.story().items(), Past.UNKNOWN))
			.stream()
			.anyMatch((finding) -> !finding.isBacked());
	}

	/** What may go wrong. */
	private enum Error {

		VERSION_DIGIT("a wrong digit in a version"), DATE("a wrong date"), LINK_SWAPPED("a link of another story"),
		LINKS_EXCHANGED("two links of a draft exchanged"), NUMBER("an invented number");

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
