package org.xmpp.newsletter.summarizer.draft;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.xmpp.newsletter.summarizer.draft.Change.Weight;
import org.xmpp.newsletter.summarizer.suspicion.Suspicion;

/**
 * Reads the list items of release notes as changes: what is done to what. Where neither
 * the item nor the heading above it tells what is done, the item is left out.
 *
 * @param told the changes that can be told, in the order of the text
 * @param fixes how many of all items mend something
 * @param others how many of all items tell something else
 */
record Changes(List<Change> told, int fixes, int others) {

	static final Changes NONE = new Changes(List.of(), 0, 0);

	private static final Pattern SECURITY = Pattern
		.compile("(?i)\\bCVE-\\d{4}|(?<!free of )(?<!reported )\\bvulnerabilit|"
				+ "\\bsecurity (?:fix|issue|hole|bug|release|advisory|flaw|problem|update)|^security\\b(?! (?:polic|label|guide))|"
				+ "\\bdenial[- ]of[- ]service\\b|\\bcross[- ]site\\b|\\bXSS (?:attack|issue|hole|bug|flaw)|\\b(?:sql|code|command|stanza|html) injections?\\b|"
				+ "\\b(?:remote|arbitrary) code execution\\b|\\bpath traversal\\b|\\bbuffer overflow\\b|\\buse[- ]after[- ]free\\b|"
				+ "\\bprivilege escalation\\b|\\bman[- ]in[- ]the[- ]middle\\b|\\bauth\\w* bypass\\b");

	private static final Pattern BREAKING = Pattern
		.compile("(?i)(?<!non[- ])\\bbreaking\\b(?! (?:news|the))|\\bbackwards?[- ]incompatible\\b|"
				+ "\\bincompatible changes?\\b|^(?:drop(?:ped|s)?|removes?d?) support for\\b|^[a-z]+(?:\\([^)]*\\))?!:");

	/** Papers about security are none. */
	private static final Pattern POLICY = Pattern
		.compile("(?i)\\bsecurity (?:polic\\w+|guidelines?|guides?|docs?|documentation|labels?|considerations)\\b");

	/** Who made it, or the number of a ticket, says nothing to readers. */
	private static final Pattern CREDIT = Pattern.compile("\\s*\\((?:@|thanks|by )[^)]*\\)|\\s+by @\\S+");

	private static final Pattern MARKED = Pattern.compile(
			"(?i)^(?:\\W*(?:breaking(?: changes?)?|security(?: (?:fix|issue|update))?|important|attention)\\b[\\W]+)+(?=\\w)");

	private static final Pattern TICKET = Pattern.compile("(?i)^\\P{L}*(?:issue|bug|fix)?\\W*[A-Z]{2,8}-\\d+\\W+");

	private static final int LONGEST = 140;

	private static final int SHORTEST = 40;

	Changes {
		told = List.copyOf(told);
	}

	/** Reads a body. */
	static Changes in(Body body) {
		List<Change> told = new ArrayList<>();
		Map<String, Integer> places = new HashMap<>();
		int fixes = 0;
		int others = 0;
		for (Note note : body.notes()) {
			if (!Suspicion.toMachines(note.text()).isEmpty()) {
				// It was not written for readers; the entry says so.
				others++;
				continue;
			}
			Weight must = mustBeTold(note);
			if (must != null) {
				told.add(Change.warning(must, warning(note.text(), body.text())));
				continue;
			}
			int place = places.merge(note.heading(), 1, Integer::sum) - 1;
			Clause clause = Clause.of(note, body.text());
			clause.change(place).ifPresent(told::add);
			fixes += clause.mends() ? 1 : 0;
			others += (clause.mends() || clause.heading() == Heading.INTERNAL) ? 0 : 1;
		}
		return new Changes(told.stream().distinct().toList(), fixes, others);
	}

	/** All changes of several bodies, the first ones first. */
	static Changes in(List<Body> bodies) {
		List<Changes> each = bodies.stream().map(Changes::in).toList();
		return new Changes(each.stream().flatMap((changes) -> changes.told.stream()).distinct().toList(),
				each.stream().mapToInt(Changes::fixes).sum(), each.stream().mapToInt(Changes::others).sum());
	}

	static boolean isWarning(String text) {
		return isSecurity(text) || BREAKING.matcher(text).find();
	}

	static boolean isSecurity(String text) {
		return SECURITY.matcher(text).find();
	}

	private static @Nullable Weight mustBeTold(Note note) {
		boolean policy = POLICY.matcher(note.text()).find();
		if (!policy && (isSecurity(TICKET.matcher(note.text()).replaceFirst("")) || isSecurity(note.heading()))) {
			return Weight.SECURITY;
		}
		boolean breaking = Stream.of(note.heading(), note.text()).anyMatch((text) -> BREAKING.matcher(text).find());
		return breaking ? Weight.BREAKING : null;
	}

	/** Rather a whole clause than a cut sentence. */
	private static String shortened(String sentence) {
		if (sentence.length() <= LONGEST) {
			return sentence;
		}
		int end = sentence.indexOf(", ", SHORTEST);
		return (end > 0 && end < LONGEST) ? sentence.substring(0, end) : Markdown.shorten(sentence, LONGEST);
	}

	/** Never left out, however it is written. */
	private static String warning(String text, String context) {
		String plain = CREDIT.matcher(MARKED.matcher(text).replaceFirst("")).replaceAll("");
		String bare = Bullets.bare(plain)
			.findFirst()
			.orElseGet(() -> shortened(Bullets.firstSentence(TICKET.matcher(plain).replaceFirst(""))))
			.replaceAll("(?: for)? #\\d+\\b", "")
			.replaceFirst("[\\s.:!]+$", "");
		String told = Clause.part(bare).isEmpty() ? bare : Clause.PART.matcher(bare).replaceFirst("");
		Matcher verb = Clause.FIRST.matcher(told);
		if (verb.matches() && !Verbs.isUnclear(verb.group(2))) {
			return Verbs.lemma(verb.group(1))
				.map((lemma) -> Verbs.singular(lemma) + " " + Verbs.agreeing(verb.group(2)))
				.orElseGet(() -> Phrases.decapitalised(told, context));
		}
		return Phrases.decapitalised(told, context);
	}

}
