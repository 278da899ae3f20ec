package org.xmpp.newsletter.summarizer.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import org.xmpp.newsletter.summarizer.draft.Markdown;
import org.xmpp.newsletter.summarizer.draft.Paragraph;

/**
 * Finds what a stranger may have written for machines rather than for readers. It takes
 * no effect, for drafts are escaped; but a person has to look before it is printed.
 */
public final class Suspicion {

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
	 * Whether a text seems to be written for a machine.
	 * @param text plain text of a stranger
	 * @return true when it gives orders to a language model
	 */
	public static boolean speaksToMachines(String text) {
		return toMachine(text).isPresent();
	}

	static List<String> of(Paragraph text, Sources sources) {
		List<String> concerns = new ArrayList<>();
		if (sources.evidence().stream().anyMatch((part) -> part.field().equals("title") && isMarkup(part.text()))) {
			concerns.add(Concerns.MARKUP_IN_TITLE);
		}
		else if (isMarkup(text.plain())) {
			concerns.add(Concerns.MARKUP_IN_TEXT);
		}
		sources.evidence()
			.stream()
			.flatMap((part) -> toMachine(part.text()).stream())
			.findFirst()
			.or(() -> toMachine(text.plain()))
			.ifPresent((words) -> concerns.add(Concerns.TO_MACHINES.formatted(Markdown.shorten(words, 60))));
		return concerns;
	}

	private static boolean isMarkup(String text) {
		return MARKUP.matcher(text).find();
	}

	private static Optional<String> toMachine(String text) {
		return TO_MACHINES.matcher(text).results().findFirst().map(MatchResult::group);
	}

}
