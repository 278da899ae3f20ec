package org.xmpp.newsletter.summarizer.ledger;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.xmpp.newsletter.summarizer.draft.Paragraph;

/**
 * Finds for each version, number, name, XEP and link in a text the place in the sources
 * that it comes from.
 */
public final class Backing {

	private static final Pattern XEP = Pattern.compile("(?i)(?<![\\p{Alnum}])XEP-\\d{4}(?!\\d)");

	private static final Pattern NUMBER = Pattern
		.compile("(?<![\\p{Alnum}._-])[vV]?\\d[\\p{Alnum}]*(?:[._+:/-][\\p{Alnum}]+)*");

	/** A capitalised word that does not begin a sentence. */
	private static final Pattern NAME = Pattern
		.compile("(?<=[\\p{L}\\d,;)”’\"'-] )[(“\"‘']?(\\p{Lu}[\\p{L}\\d+#.-]*[\\p{L}\\d+#])");

	private Backing() {
	}

	/**
	 * Checks a text.
	 * @param text the text of an entry
	 * @param sources everything it may draw from
	 * @return a finding for each token, in the order of the text
	 */
	public static List<Finding> check(Paragraph text, Sources sources) {
		String plain = text.plain();
		Set<Token> tokens = new LinkedHashSet<>();
		XEP.matcher(plain).results().forEach((match) -> tokens.add(new Token(Kind.XEP, match.group())));
		String rest = XEP.matcher(plain).replaceAll(" ");
		NUMBER.matcher(rest).results().forEach((match) -> tokens.add(new Token(Kind.NUMBER, match.group())));
		NAME.matcher(rest)
			.results()
			.map((match) -> match.group(1))
			.forEach((name) -> tokens.add(new Token(Kind.NAME, name)));
		List<Finding> findings = new ArrayList<>();
		for (Token token : tokens) {
			findings.add(new Finding(token, find(token, sources).orElse(null)));
		}
		text.links()
			.stream()
			.distinct()
			.map((link) -> new Finding(new Token(Kind.LINK, link.address()),
					LinkBacking.find(link, sources).orElse(null)))
			.forEach(findings::add);
		return findings;
	}

	private static Optional<Place> find(Token token, Sources sources) {
		return switch (token.kind()) {
			case LINK -> sources.address(token.text());
			case XEP -> search(Pattern.compile("(?i)(?<![\\p{Alnum}])XEP[- ]?" + token.text().substring(4) + "(?!\\d)"),
					sources.evidence());
			case NUMBER -> search(number(token.text()), sources.evidence());
			case NAME -> search(Pattern.compile("(?<![\\p{L}\\d])" + Pattern.quote(token.text()) + "(?![\\p{L}\\d])"),
					sources.evidence());
		};
	}

	static Pattern number(String number) {
		return Pattern.compile("(?<!\\d)(?<!\\d[._])" + Pattern.quote(number) + "(?![\\p{Alnum}])(?![._]\\d)");
	}

	static Optional<Place> search(Pattern pattern, List<Sources.Evidence> sources) {
		for (Sources.Evidence evidence : sources) {
			// Tags write dots as underscores.
			for (String text : List.of(evidence.text(), evidence.text().replace('_', '.'))) {
				Optional<MatchResult> match = pattern.matcher(text).results().findFirst();
				if (match.isPresent()) {
					return Optional
						.of(new Place(evidence.item(), evidence.field(), match.get().start(), match.get().end()));
				}
			}
		}
		return Optional.empty();
	}

	/** What a token is. */
	public enum Kind {

		XEP, NUMBER, NAME, LINK

	}

	/**
	 * Something in a text that must come from somewhere.
	 *
	 * @param kind what it is
	 * @param text as it stands in the text
	 */
	public record Token(Kind kind, String text) {
	}

	/**
	 * Where a token comes from.
	 *
	 * @param item the item, or null for what is registered about the project
	 * @param field title, body, link, authors or project
	 * @param start where it begins in that text
	 * @param end where it ends
	 */
	public record Place(@Nullable UUID item, String field, int start, int end) {
	}

	/**
	 * A token and its place.
	 *
	 * @param token the token
	 * @param place where it comes from, or null when it is not backed
	 */
	public record Finding(Token token, @Nullable Place place) {

		/**
		 * Whether the sources say it.
		 * @return true when there is a place
		 */
		public boolean isBacked() {
			return this.place != null;
		}

	}

}
