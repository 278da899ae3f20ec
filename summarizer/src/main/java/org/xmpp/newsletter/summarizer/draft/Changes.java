package org.xmpp.newsletter.summarizer.draft;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.xmpp.newsletter.summarizer.draft.Change.Weight;

/**
 * Reads the list items of release notes as changes: what is done to what. Where neither
 * the item nor the heading above it tells what is done, the item is left out.
 */
final class Changes {

	private static final Pattern SECURITY = Pattern
		.compile("(?i)\\bCVE-\\d{4}|(?<!free of )(?<!reported )\\bvulnerabilit|"
				+ "\\bsecurity (?:fix|issue|hole|bug|release|advisory|flaw)|^security\\b|"
				+ "\\bdenial[- ]of[- ]service\\b|\\bcross-site\\b");

	private static final Pattern BREAKING = Pattern
		.compile("(?i)(?<!non[- ])\\bbreaking\\b(?! (?:news|the))|\\bbackwards?[- ]incompatible\\b|"
				+ "\\bincompatible changes?\\b|^(?:drop(?:ped|s)?|remove[ds]?) support for\\b");

	/** Who made it, or the number of a ticket, says nothing to readers. */
	private static final Pattern CREDIT = Pattern.compile("\\s*\\((?:@|thanks|by )[^)]*\\)|\\s+by @\\S+");

	private static final Pattern TICKET = Pattern.compile("#\\d+");

	private static final Pattern NEW = Pattern.compile("(?i)\\b(?:new|add(?:ed|s|itions?)?|features?|highlights?)\\b");

	private static final Pattern FIXED = Pattern.compile("(?i)\\b(?:bugs?|bug ?fix\\w*|fix(?:e[sd])?|fixes)\\b");

	/** Such as the name of a part of the program before what happens to it. */
	private static final Pattern PART = Pattern.compile("^[\\p{L}\\d][\\p{L}\\d/ +-]{1,30}: (?=\\p{L})");

	private static final Pattern MARKED = Pattern
		.compile("(?i)^(?:\\W*(?:breaking(?: changes?)?|security(?: fix)?|important|attention)\\W+)+");

	private static final Pattern WORD = Pattern.compile("^([\\p{L}]+) (.+)$");

	private static final Set<String> NOUNS = Set.of("new", "better", "improved", "support", "experimental", "initial",
			"native", "optional", "ability", "option");

	private static final int LONGEST = 140;

	private Changes() {
	}

	/** All changes in the order of the text. */
	static List<Change> in(Body body) {
		List<Change> changes = new ArrayList<>();
		for (Note note : body.notes()) {
			boolean breaking = BREAKING.matcher(note.text()).find() || BREAKING.matcher(note.heading()).find();
			String plain = MARKED.matcher(note.text()).replaceFirst("");
			if (isSecurity(note.text()) || isSecurity(note.heading())) {
				changes.add(new Change(Weight.SECURITY, null, warning(plain)));
			}
			else if (breaking) {
				changes.add(new Change(Weight.BREAKING, null, warning(plain)));
			}
			else {
				Bullets.bare(plain).flatMap((bare) -> change(note.heading(), bare).stream()).forEach(changes::add);
			}
		}
		return changes.stream().distinct().toList();
	}

	static boolean isSecurity(String text) {
		return SECURITY.matcher(text).find();
	}

	/** Never left out, however it is written. */
	private static String warning(String text) {
		String plain = CREDIT.matcher(text).replaceAll("");
		String bare = Bullets.bare(plain).findFirst().orElseGet(() -> Markdown.shorten(plain, LONGEST));
		return bare.replaceFirst("[\\s.:!]+$", "");
	}

	private static Optional<Change> change(String heading, String text) {
		String bare = PART.matcher(text).replaceFirst("");
		Matcher word = WORD.matcher(bare);
		String first = word.matches() ? word.group(1) : "";
		String verb = Verbs.lemma(first).orElse(null);
		if (verb != null && word.group(2).matches("(?:for|of|in|to) .*")) {
			return verb.equals("support") ? Optional.of(new Change(Weight.NEW, "add", decapitalised(bare)))
					: Optional.empty();
		}
		if (TICKET.matcher(bare).find()) {
			return Optional.empty();
		}
		if (verb != null) {
			return Optional.of(new Change(weight(verb), verb, word.group(2)));
		}
		boolean named = NOUNS.contains(first.toLowerCase(Locale.ROOT))
				|| (NEW.matcher(heading).find() && !FIXED.matcher(heading).find());
		return (named && text.equals(bare)) ? Optional.of(new Change(Weight.NEW, null, bare)) : Optional.empty();
	}

	private static String decapitalised(String text) {
		return Character.toLowerCase(text.charAt(0)) + text.substring(1);
	}

	private static Weight weight(String verb) {
		return switch (verb) {
			case "add", "implement", "support", "allow", "introduce", "enable", "provide", "bring", "integrate",
					"let" ->
				Weight.NEW;
			case "improve", "redesign", "rework", "rewrite", "extend", "enhance", "optimize", "optimise", "reduce",
					"simplify", "speed", "show", "make" ->
				Weight.BETTER;
			case "fix", "correct", "resolve", "handle", "avoid", "prevent", "ensure" -> Weight.FIX;
			case "update", "upgrade", "rename", "deprecate", "move", "port", "migrate", "switch" -> Weight.PART;
			default -> Weight.OTHER;
		};
	}

}
