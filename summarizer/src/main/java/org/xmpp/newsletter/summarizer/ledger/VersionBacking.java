package org.xmpp.newsletter.summarizer.ledger;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * Decides whether a version of the sources is one of the same software, and where it is
 * said to be released, whether its own page says so.
 */
final class VersionBacking {

	private static final Set<String> VERSION = Set.of("version", "versions", "v", "release", "releases", "released",
			"tag", "changelog", "changes", "change", "details", "update", "upgrade");

	private static final Set<String> RELEASED = Set.of("released", "release", "releases", "announce", "announces",
			"announced");

	private static final Set<String> JOINS = Set.of("and", "or", "to");

	private static final int NEAR = 6;

	/**
	 * The house writes the title behind the number; the number says whose version it is.
	 */
	private static final Pattern TITLE_OF_XEP = Pattern.compile("(?<=XEP-\\d{4} \\()[^(),]+");

	private static final Pattern XEP = Pattern.compile("XEP-(\\d{4})");

	private final Sources sources;

	private final Mention version;

	private final @Nullable String whose;

	private final boolean own;

	private final boolean released;

	VersionBacking(Sources sources, String text, Mention version) {
		this.sources = sources;
		this.version = version;
		String untitled = TITLE_OF_XEP.matcher(text).replaceAll((title) -> " ".repeat(title.group().length()));
		List<String> before = Words.before(untitled, version.start(), NEAR);
		this.whose = whose(before);
		this.own = this.whose == null || sources.isOwn(this.whose);
		this.released = isClaim(before, Words.after(text, version.end(), NEAR));
	}

	Optional<Place> find() {
		return find((evidence, _) -> evidence.names() && isOfTheSame(evidence))
			.or(() -> find((evidence, known) -> !evidence.names() && inBody(evidence, known)));
	}

	private Optional<Place> find(Test test) {
		return this.sources.evidence()
			.stream()
			.flatMap((evidence) -> evidence.mentions()
				.stream()
				.filter((known) -> Mentions.isVersion(known.text(), this.version.key()))
				.filter((known) -> test.holds(evidence, known))
				.map((known) -> evidence.place(known.start(), known.end())))
			.findFirst();
	}

	/** What a title or an address names is the software itself, or what it names, too. */
	private boolean isOfTheSame(Evidence evidence) {
		return this.own || (this.whose != null && Names.find(this.whose, evidence.text()).isPresent());
	}

	private boolean inBody(Evidence evidence, Mention known) {
		List<String> before = Words.before(evidence.text(), known.start(), NEAR);
		Matcher xep = XEP.matcher(String.valueOf(this.whose));
		if (xep.matches()) {
			return evidence.isOfXep(known, xep.group(1));
		}
		if (!this.own) {
			String stem = Words.stem(String.valueOf(this.whose));
			return before.stream().map(Words::stem).anyMatch(stem::equals);
		}
		String other = whose(before);
		boolean foreign = other != null && !this.sources.isOwn(other) && Character.isUpperCase(other.charAt(0))
				&& before.size() > 1;
		return !foreign && (!this.released || !this.sources.titlesNameVersions()
				|| isClaim(before, Words.after(evidence.text(), known.end(), NEAR)));
	}

	/** Whether it is said to have been released. */
	private static boolean isClaim(List<String> before, List<String> after) {
		return Stream.concat(before.stream(), after.stream())
			.anyMatch((word) -> RELEASED.contains(word.toLowerCase(Locale.ROOT)));
	}

	/**
	 * The word that says whose version it is: the next one before it, or the one right
	 * before the word “version”.
	 */
	private static @Nullable String whose(List<String> before) {
		boolean behindVersion = false;
		for (String word : before) {
			boolean marker = VERSION.contains(word.toLowerCase(Locale.ROOT));
			boolean number = word.matches("[vV]?\\d.*");
			boolean little = Words.isLittle(word) || Words.isQuality(word);
			if (behindVersion && little && !JOINS.contains(word)) {
				return null;
			}
			if (!marker && !number && !little) {
				return word;
			}
			behindVersion |= marker;
		}
		return null;
	}

	/** Whether a mention will do. */
	@FunctionalInterface
	private interface Test {

		boolean holds(Evidence evidence, Mention known);

	}

}
