package org.xmpp.newsletter.summarizer.draft;

import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.xmpp.newsletter.summarizer.draft.Change.Weight;

/**
 * One list item, read as what is done to what.
 *
 * @param heading what the list, or the item before its colon, says of it
 * @param ticket whether it begins with the number of a ticket
 * @param part the part of the program that it is about, or empty
 * @param text what remains of it, empty when nothing does
 * @param context the text it stands in
 */
record Clause(Heading heading, boolean ticket, String part, String text, String context) {

	/** Such as the name of a part of the program before what happens to it. */
	static final Pattern PART = Pattern.compile("^[\\p{L}\\d][\\p{L}\\d/ +_.()-]{0,40}: +(?=[\\p{L}\\d“\"'])");

	/** The first word and the others. */
	static final Pattern FIRST = Pattern.compile("^(\\p{L}+):? (.+)$");

	/** How a symptom is told. */
	static final String ISSUE = "an issue where ";

	private static final Pattern TYPE = Pattern.compile("^(?:#\\d+ )?([a-zA-Z ]{2,12})(?:\\([^)]*\\))?!?: .*");

	private static final Pattern TICKET = Pattern.compile("#\\d+|\\b(?!XEP|RFC|CVE|UTF|SHA)[A-Z]{2,8}-\\d{2,}\\b");

	private static final Pattern OPENING = Pattern
		.compile("(?i)^(?:now|also|finally|users can now|it is now possible to|"
				+ "(?:\\p{Lu}\\S+ )?now(?= \\p{L}+s )|note: |this (?:version|release)(?: of the plugin)?(?= requires))\\s*");

	private static final Pattern NO_LONGER = Pattern
		.compile("(?i)^(?:don[’']?t|do not|never|no longer) (\\p{L}+) (.+)$");

	private static final Pattern ADVERB = Pattern.compile("(?i)^(properly|correctly|automatically|always|optionally|"
			+ "explicitly|dynamically|periodically|better|reliably|safely) (\\p{L}+) (.+)$");

	private static final Pattern BETTER = Pattern
		.compile("(?i)^(?:.*\\b)?improvements? (?:to|in|of|for) (?:the )?(.{4,})$");

	private static final Pattern IMPROVEMENTS = Pattern.compile("(?i)^(?:(?:several|various|many|some|small|minor) )?"
			+ "([\\p{L}\\d /-]{4,50}) (?:improvements?|enhancements?)$");

	private static final Pattern SUPPORT = Pattern.compile("(?i)^(?:(new|initial|experimental|basic|full|native) )?"
			+ "([\\p{L}\\d ()/.+-]{2,50}) support( \\(XEP-\\d{4}\\))?$");

	/** A sentence of its own, which is no thing that can be added. */
	private static final Pattern SENTENCE = Pattern
		.compile("(?i).*\\b(?:is|are|was|were|isn[’']t|aren[’']t|wasn[’']t|does|"
				+ "doesn[’']t|didn[’']t|do(?= not)|don[’']t|can[’']t|cannot|can|could|couldn[’']t|will|should|must|has|have|had|fails?|failed|"
				+ "shows|returns|causes|breaks|crashes|gets?|leads|keeps|needs|remains|appears|happens|stopped|stops|started|caused|broke|broken|crashed|lost|became|made)\\b.*");

	private static final Pattern BROKEN = Pattern
		.compile("(?i)^(?:cannot|can[’']?t|could|unable|no|not|must|should|error"
				+ "|when|if|while|after|some|sometimes|too|don[’']?t|do not|update|upgrade|bump|failure|failed|failing)\\b.*");

	private static final Pattern UNFINISHED = Pattern.compile(
			"(?i).*\\b(?:incorrectly|wrongly|falsely|not|never) (?:being )?\\w+(?:ed|wn|nt)\\b(?! (?:an?|the)).*|\\p{L}+ing (?:an?|the) .*");

	private static final String SUBORDINATE = "(?i) (?:where|when|which|that|if|while|whose|how|after|what|who|so|because|as) ";

	private static final Pattern UNCLEAR = Pattern
		.compile("(?i)^(?:as|be|to|and|or|it|them|this|that|these) |^\\S{1,3}$|"
				+ "(?<!XEP-\\d{4}): |\\b(?:should|must|wip|i\\.e|e\\.g|aka)\\b|, (?:can|will|is|are|do|does|it|this|they) | and (?:for|in|to|also|it|this) ");

	private static final Pattern COMMON = Pattern
		.compile("(?i)^(?:(?:(?:minor|various|small|several|some|many|more|other|"
				+ "general|miscellaneous|misc|multiple|lots of|a lot of|a few|additional|numerous|and|&|,|bug|stability|security|"
				+ "performance|ui|ux|usability|visual|cosmetic|translation|theme|crash|fixes|bug ?fixes|improvements) ?)*)"
				+ "(?:bug ?fixes|fixes|improvements|tweaks|enhancements|optimi[sz]ations)$");

	private static final Pattern CREDITED = Pattern
		.compile("(?:, (?:by|thanks to)|;? ?[Tt]hanks to|\\(thanks) \\p{Lu}[^,]*$");

	private static final Pattern ASIDE = Pattern
		.compile("(?i)\\s*\\([^()]*(?:@|#\\d|->|[<>]=|→|\\brequires?\\b|\\bthanks\\b|"
				+ "\\bvia\\b|\\bsee\\b|\\bwip\\b|\\bwork in progress\\b|\\bdo not\\b|\\bonly\\b)[^()]*\\)|\\s*\\((?!XEP)[^()]{32,}\\)$");

	private static final Set<String> THINGS = Set.of("new", "better", "support", "experimental", "initial", "native",
			"optional", "ability", "option", "possibility", "automatic");

	/** Verbs whose thing was not there before, or is one among others. */
	private static final Set<String> TAKES_THINGS = Set.of("add", "fix", "introduce", "implement", "provide", "offer",
			"integrate", "bring", "create", "show", "display", "return", "send", "use", "open", "remove");

	private static final Pattern AGAIN = Pattern.compile(" (?:again|too|as well|now|a bit|slightly)$");

	static Clause of(Note note, String context) {
		Heading heading = Heading.of(note.heading());
		Matcher type = TYPE.matcher(note.text());
		Heading own = type.matches() ? Heading.of(type.group(1)) : Heading.NONE;
		boolean fixed = note.text()
			.matches("(?i)^\\W*(?:fix(?:e[sd])?:? )?(?:issue|bug)\\W*#?[A-Z-]*\\d.*|(?i)^fix(?:e[sd])? issue.*");
		String asides = CREDITED.matcher(ASIDE.matcher(note.text()).replaceAll("")).replaceFirst("");
		String bare = Bullets.bare(asides.strip()).findFirst().orElse("");
		String name = part(bare);
		Heading says = (own != Heading.NONE) ? own : heading;
		boolean label = says == Heading.NEW && bare.isEmpty() && part(asides.strip()).contains(" ");
		return new Clause(says, fixed, label ? part(asides.strip()) : name, label ? part(asides.strip()) : bare,
				context);
	}

	/** The name of a part does not say what is done. */
	static String part(String text) {
		Matcher part = PART.matcher(text);
		String name = part.find() ? part.group().replaceFirst(": +$", "") : "";
		boolean number = name.matches("(?:CVE|XEP|RFC)[- ].*");
		return (number || name.contains(" ") && Verbs.lemma(name.split(" ", 2)[0]).isPresent()) ? "" : name;
	}

	/** Whether it mends something, be it told or not. */
	boolean mends() {
		return this.heading == Heading.FIXED || rest().matches("(?i)^(?:fix|correct|resolv|repair)\\w* .*|.*\\bfixes$");
	}

	/** The change, if it can be told. */
	Optional<Change> change(int place) {
		if (this.text.isEmpty() || this.heading == Heading.INTERNAL) {
			return Optional.empty();
		}
		if (COMMON.matcher(this.text).matches()) {
			return Optional.of(new Change(Weight.OTHER, "", "bring", lower(this.text), 1));
		}
		String bare = OPENING.matcher(rest()).replaceFirst("");
		return done(bare, place).filter(Clause::isClear).or(() -> named(bare, place).filter(Clause::isClear));
	}

	/** What reads as something else, or says nothing without what stood around it. */
	private static boolean isClear(Change change) {
		String what = change.what();
		boolean lame = Set.of("add", "improve", "allow").contains(change.verb())
				&& isSentence(what.split(SUBORDINATE, 2)[0]);
		return !TICKET.matcher(what).find() && !Verbs.isUnclear(what) && !UNCLEAR.matcher(what).find() && !lame;
	}

	private String rest() {
		return (this.part.isEmpty() || this.part.equals(this.text)) ? this.text
				: PART.matcher(this.text).replaceFirst("");
	}

	/** The item begins with what is done. */
	private Optional<Change> done(String bare, int place) {
		Matcher not = NO_LONGER.matcher(bare);
		if (not.matches()) {
			return Verbs.lemma(not.group(1))
				.filter((_) -> this.heading != Heading.FIXED)
				.map((verb) -> change(Weight.OTHER, "no longer", verb, not.group(2), place));
		}
		Matcher adverb = ADVERB.matcher(bare);
		if (adverb.matches() && Verbs.lemma(adverb.group(2)).isPresent()) {
			return Verbs.lemma(adverb.group(2))
				.map((verb) -> change(weight(verb), lower(adverb.group(1)), verb, adverb.group(3), place));
		}
		Matcher first = FIRST.matcher(bare);
		String verb = first.matches() ? Verbs.lemma(first.group(1)).orElse("") : "";
		boolean symptom = this.heading == Heading.FIXED && bare.matches("\\p{L}+ing .*");
		return (verb.isEmpty() || symptom) ? Optional.empty()
				: done(verb, first.group(1), decapitalised(first.group(2)), place);
	}

	private Optional<Change> done(String verb, String word, String what, int place) {
		if (what.matches("(?:of|in|to|with|when|if|on|at) .*")) {
			return Optional.empty();
		}
		if (what.startsWith("for ")) {
			return switch (verb) {
				case "support" -> Optional.of(change(Weight.NEW, "", "add", lower(word) + " " + what, place));
				case "fix" -> Optional.of(change(Weight.FIX, "", "fix", what.substring(4), place));
				default -> Optional.empty();
			};
		}
		if (verb.equals("fix")) {
			Matcher own = FIRST.matcher(what);
			boolean told = own.matches() && Verbs.isVerb(own.group(1))
					&& !own.group(2).matches("(?:of|in|for|to|with|issues?|on) .*");
			return told ? done(own.group(1), own.group(1), own.group(2), place) : fixed(what, place);
		}
		return Optional.of(change(weight(verb), "", verb, what, place));
	}

	/** What is mended is told as a thing, or as what happened. */
	private Optional<Change> fixed(String what, int place) {
		if (BROKEN.matcher(what).matches()) {
			return Optional.empty();
		}
		boolean happened = isSentence(what.split(SUBORDINATE, 2)[0]);
		if (!happened && UNFINISHED.matcher(what).matches()) {
			return Optional.empty();
		}
		return Optional.of(change(Weight.FIX, "", "fix", happened ? ISSUE + what : what, place));
	}

	private static boolean isSentence(String text) {
		return SENTENCE.matcher(text).matches() || Verbs.hasPredicate(text);
	}

	/** The item names a thing, and the heading says what is done to it. */
	private Optional<Change> named(String bare, int place) {
		Matcher better = BETTER.matcher(bare);
		Matcher improvements = IMPROVEMENTS.matcher(bare);
		if (better.matches() || improvements.matches()) {
			String what = better.matches() ? better.group(1) : improvements.group(1);
			return what.contains(" and ") || isSentence(what) ? Optional.empty()
					: Optional.of(change(Weight.BETTER, "", "improve", decapitalised(what), place));
		}
		String first = lower(bare.split(" ", 2)[0]);
		Matcher supported = SUPPORT.matcher(label());
		if (this.heading != Heading.FIXED && supported.matches() && !supported.group(2).contains(" for ")) {
			String kind = (supported.group(1) != null) ? lower(supported.group(1)) + " " : "";
			return Optional.of(change(Weight.NEW, "", "add", kind + "support for " + decapitalised(supported.group(2))
					+ Objects.requireNonNullElse(supported.group(3), ""), place));
		}
		boolean thing = bare.contains(" ") && !isSentence(bare) && !BROKEN.matcher(bare).matches();
		return switch ((this.ticket && this.heading == Heading.NONE) ? Heading.FIXED : this.heading) {
			case FIXED -> (isSentence(bare) || thing) ? fixed(decapitalised(bare), place) : Optional.empty();
			case REMOVED ->
				thing ? Optional.of(change(Weight.OTHER, "", "remove", decapitalised(bare), place)) : Optional.empty();
			case DEPRECATED -> thing ? Optional.of(change(Weight.PART, "", "deprecate", decapitalised(bare), place))
					: Optional.empty();
			case NEW -> (thing || !label().equals(rest()) || label().equals(this.part))
					? Optional.of(added(label(), place)) : Optional.empty();
			case INTERNAL, NONE -> (THINGS.contains(first) && thing && this.part.isEmpty())
					? Optional.of(added(bare, place)) : Optional.empty();
		};
	}

	/** A name with an explanation behind its colon stands for all of it. */
	private String label() {
		return (this.heading == Heading.NEW && this.part.contains(" ")) ? this.part
				: OPENING.matcher(rest()).replaceFirst("");
	}

	private Change added(String thing, int place) {
		boolean standard = thing.matches("XEP-\\d{4}.*");
		return change(Weight.NEW, "", "add", (standard ? "support for " : "") + decapitalised(thing), place);
	}

	private Change change(Weight weight, String adverb, String verb, String what, int place) {
		String clean = AGAIN.matcher(what.replaceFirst("^support of ", "support for ").replaceFirst("[\\s.,;:!]+$", ""))
			.replaceFirst("");
		String told = TAKES_THINGS.contains(verb) ? Phrases.withArticle(clean) : clean;
		Weight real = (weight == Weight.OTHER && mends()) ? Weight.FIX : weight;
		return new Change(real, adverb, verb, told, Interest.of(real, told, place, this.part));
	}

	private String decapitalised(String phrase) {
		return THINGS.contains(lower(phrase.split(" ", 2)[0])) ? lower(phrase)
				: Phrases.decapitalised(phrase, this.context);
	}

	private static String lower(String text) {
		return text.matches("\\p{Lu}{2,}.*") ? text : text.substring(0, 1).toLowerCase(Locale.ROOT) + text.substring(1);
	}

	private static Weight weight(String verb) {
		return switch (verb) {
			case "add", "implement", "support", "allow", "introduce", "enable", "provide", "bring", "integrate", "let",
					"offer" ->
				Weight.NEW;
			case "improve", "redesign", "rework", "rewrite", "extend", "enhance", "optimize", "optimise", "reduce",
					"simplify", "speed", "show", "make", "revamp", "refine", "rebuild", "expand", "indicate",
					"highlight", "remember" ->
				Weight.BETTER;
			case "fix", "correct", "resolve", "handle", "avoid", "prevent", "ensure", "repair" -> Weight.FIX;
			case "update", "upgrade", "rename", "deprecate", "move", "port", "migrate", "switch", "merge", "raise" ->
				Weight.PART;
			default -> Weight.OTHER;
		};
	}

}
