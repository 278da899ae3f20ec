package org.xmpp.newsletter.summarizer.suspicion;

import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.xmpp.newsletter.summarizer.draft.Markdown;

/**
 * Finds what a stranger may have written for machines rather than for readers. It takes
 * no effect, for drafts are escaped; but a person has to look before it is printed, and
 * no prompt gets it unmarked.
 */
public final class Suspicion {

	private static final int LONGEST = 60;

	/**
	 * Bare characters such as in C++ &amp; Qt, [DE], #122, snake_case or &lt;3 are fine.
	 */
	private static final Pattern MARKUP = Pattern
		.compile("(?i)\\]\\s*\\(|\\{\\{|\\}\\}|\\{%|%\\}|<[/!?]?\\p{L}|\\b(?:javascript|vbscript)\\s*:|\\bdata:\\w+/|"
				+ "\\*\\*|`[^`]*`|&(?:#\\w+|\\p{Alpha}{2,8});|!\\[");

	private static final Pattern TO_MACHINES = Pattern
		.compile("(?i)\\b(?:ignor\\w*|disregard\\w*|forget|override|overlook)\\s+(?:\\p{L}+\\s+){0,5}"
				+ "(?:instructions?|prompts?|directives?|anweisungen|befehle)\\b|\\bsystem prompt\\b|"
				+ "\\byou are (?:now )?(?:an? )?(?:\\p{L}+ )?(?:ai|language model|llm|chatbot|assistant)\\b|"
				+ "\\bas an ai (?:language )?(?:model|assistant)\\b");

	private Suspicion() {
	}

	/**
	 * Looks at a text.
	 * @param text plain text of a stranger
	 * @return what is suspicious in it, in the order of the text
	 */
	public static List<Suspect> in(String text) {
		return Stream.of(find(Suspect.Kind.TO_MACHINES, TO_MACHINES, text), find(Suspect.Kind.MARKUP, MARKUP, text))
			.flatMap(List::stream)
			.sorted(Comparator.comparing(Suspect::start))
			.toList();
	}

	/**
	 * Makes a text fit for a prompt: every passage that speaks to a machine is replaced
	 * by a remark that it was taken out.
	 * @param text plain text of a stranger
	 * @return the text without it
	 */
	public static String defused(String text) {
		StringBuilder result = new StringBuilder();
		int end = 0;
		for (Suspect suspect : in(text)) {
			if (suspect.kind() == Suspect.Kind.TO_MACHINES && suspect.start() >= end) {
				result.append(text, end, suspect.start()).append("[removed]");
				end = suspect.end();
			}
		}
		return result.append(text, end, text.length()).toString();
	}

	private static List<Suspect> find(Suspect.Kind kind, Pattern pattern, String text) {
		return pattern.matcher(text)
			.results()
			.map((match) -> new Suspect(kind, Markdown.shorten(match.group(), LONGEST), match.start(), match.end()))
			.toList();
	}

}
