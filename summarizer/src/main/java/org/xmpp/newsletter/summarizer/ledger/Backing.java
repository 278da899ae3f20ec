package org.xmpp.newsletter.summarizer.ledger;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.xmpp.newsletter.summarizer.draft.Paragraph;
import org.xmpp.newsletter.summarizer.draft.PrintedLink;

/**
 * Finds for each version, date, number, name, XEP and link in a text the place in the
 * sources that it comes from. A token is backed only where the sources say the whole of
 * it, and of the same thing: “3 fixes” is backed neither by “2.3” nor by “3 languages”.
 */
public final class Backing {

	/**
	 * The codes at the end of an entry, such as [DE] or [DE / EN]; the house adds them.
	 */
	private static final Pattern LANGUAGES = Pattern
		.compile(" \\[[A-Z]{2}(?:_[A-Z]{2})?(?: / [A-Z]{2}(?:_[A-Z]{2})?)*]$");

	/** Words such as h264 and utf8: they count as names. */
	private static final Pattern WITH_DIGITS = Pattern.compile("(?<![\\p{L}\\d._@/-])\\p{Ll}+\\d[\\p{L}\\d]*");

	private final Sources sources;

	private final String plain;

	private final List<PrintedLink> links;

	private Backing(Paragraph text, Sources sources) {
		this.sources = sources;
		this.plain = text.plain();
		this.links = text.links();
	}

	/**
	 * Checks a text.
	 * @param text the text of an entry
	 * @param sources everything it may draw from
	 * @return a finding for each token, in the order of the text
	 */
	public static List<Finding> check(Paragraph text, Sources sources) {
		return new Backing(text, sources).findings();
	}

	/**
	 * Says whether everything in a text stands in its sources.
	 * @param text a text or a sentence of it
	 * @param sources everything it may draw from
	 * @return whether nothing in it is without a place
	 */
	public static boolean holds(Paragraph text, Sources sources) {
		return check(text, sources).stream().allMatch(Finding::isBacked);
	}

	private List<Finding> findings() {
		List<Finding> findings = new ArrayList<>();
		List<Mention> mentions = Mentions.in(this.plain).stream().filter(this::stands).toList();
		mentions.stream().map(this::finding).forEach(findings::add);
		String rest = LANGUAGES.matcher(Mentions.without(this.plain, mentions)).replaceFirst("");
		names(rest, mentions).forEach(findings::add);
		links().forEach(findings::add);
		findings.sort(Comparator.comparing(Finding::start));
		return findings;
	}

	/** Digits within a word belong to the word. */
	private boolean stands(Mention mention) {
		if (mention.start() == 0) {
			return true;
		}
		char before = this.plain.charAt(mention.start() - 1);
		boolean glued = Character.isLetterOrDigit(before) || before == '.' || before == '_';
		return !glued && (before != '-' || mention.kind() != Kind.NUMBER);
	}

	private Finding finding(Mention mention) {
		Optional<Place> place = switch (mention.kind()) {
			case XEP -> this.sources.xep(mention.key());
			case DATE -> date(mention);
			case VERSION -> new VersionBacking(this.sources, this.plain, mention).find();
			case NUMBER -> new NumberBacking(this.sources, this.plain, mention).find();
			case NAME, LINK -> Optional.empty();
		};
		return new Finding(new Token(mention.kind(), mention.text()), mention.start(), mention.end(),
				place.orElse(null));
	}

	private Optional<Place> date(Mention mention) {
		Dates.Dated date = mention.date();
		if (date == null) {
			return Optional.empty();
		}
		return this.sources.evidence()
			.stream()
			.filter((evidence) -> date.isConsistent(evidence.written()))
			.flatMap((evidence) -> evidence.mentions()
				.stream()
				.filter((known) -> known.date() != null && date.isSaidBy(known.date(), evidence.written()))
				.map((known) -> evidence.place(known.start(), known.end())))
			.findFirst()
			.or(() -> yearInName(mention));
	}

	/** A year may be part of a name, as in FOSDEM 2025. */
	private Optional<Place> yearInName(Mention mention) {
		return mention.text().matches("\\d{4}") ? this.sources.number(mention.text()) : Optional.empty();
	}

	private Stream<Finding> names(String text, List<Mention> mentions) {
		Set<Integer> taken = new HashSet<>();
		mentions.forEach((mention) -> taken.add(mention.start()));
		Stream<Finding> runs = Names.in(text).stream().map((name) -> name(text, name));
		Stream<Finding> words = WITH_DIGITS.matcher(text)
			.results()
			.filter((match) -> !taken.contains(match.start()))
			.map((match) -> new Finding(new Token(Kind.NAME, match.group()), match.start(), match.end(),
					this.sources.word(match.group()).orElse(null)));
		return Stream.concat(runs, words);
	}

	private Finding name(String text, Names.Name name) {
		boolean author = isByLine(text.substring(0, name.start()));
		Optional<Place> whole = author ? this.sources.author(name.text()) : this.sources.name(name.text());
		String shorter = name.certainText();
		boolean begins = whole.isEmpty() && !shorter.equals(name.text());
		return new Finding(new Token(Kind.NAME, begins ? shorter : name.text()), begins ? name.certain() : name.start(),
				name.end(), whole.or(() -> begins ? this.sources.name(shorter) : inParts(name.text())).orElse(null));
	}

	/** Behind the title of a post stands who wrote it. */
	private boolean isByLine(String before) {
		String title = this.links.isEmpty() ? "" : this.links.getFirst().text();
		return before.startsWith(title + ", by ")
				&& before.substring(title.length() + ", by ".length()).matches("(?:[^.]*(?:, | and ))?");
	}

	/** A name ends where a link does. */
	private Optional<Place> inParts(String run) {
		for (PrintedLink link : this.links) {
			String linked = link.text();
			if (run.startsWith(linked + " ") || run.endsWith(" " + linked)) {
				String rest = run.startsWith(linked) ? run.substring(linked.length() + 1)
						: run.substring(0, run.length() - linked.length() - 1);
				return this.sources.name(linked).filter((_) -> this.sources.name(rest).isPresent());
			}
		}
		return Optional.empty();
	}

	private List<Finding> links() {
		List<Finding> findings = new ArrayList<>();
		int from = 0;
		for (PrintedLink link : this.links) {
			int at = Math.max(this.plain.indexOf(link.text(), from), 0);
			from = at + link.text().length();
			findings.add(new Finding(new Token(Kind.LINK, link.address()), at, from,
					LinkBacking.find(link, this.sources).orElse(null)));
		}
		return findings;
	}

}
