package org.xmpp.newsletter.summarizer.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Hears whether sentences sound like the newsletter: in the third person, without praise,
 * and about the news instead of about themselves.
 */
final class Tone {

	private static final Pattern PERSON = Pattern
		.compile("(?i)(?<![\\p{L}\\d/])(i(?!\\.)|i['’](?:m|ve|d|ll)|me|my|mine|we|"
				+ "we['’](?:re|ve|d|ll)|us|our|ours|you|you['’](?:re|ve|d|ll)|your|yours|let['’]s)(?![\\p{L}\\d/])");

	private static final Pattern PRAISE = Pattern.compile("(?i)\\b(amazing|awesome|exciting|excited|thrilled|delighted|"
			+ "proud|proudly|happy to|pleased to|glad to|stunning|incredible|incredibly|revolutionary|game[- ]chang\\w+|"
			+ "cutting[- ]edge|state[- ]of[- ]the[- ]art|world[- ]class|best[- ]in[- ]class|groundbreaking|must[- ]have|"
			+ "seamless|seamlessly|effortless|effortlessly|unparalleled|unmatched|supercharge\\w*|"
			+ "robust and|powerful new|next[- ]level|delightful|beautifully)\\b");

	private static final Pattern ITSELF = Pattern.compile("(?i)\\b(as an ai|language model|the (?:provided )?(?:source|"
			+ "text|opening|prompt|material)|the following sentences?|here (?:is|are)|i cannot|i can['’]t)\\b|"
			+ "^\\s*(?:sure|certainly|of course|summary|answer|output|entry|text)\\b\\s*[,:!]");

	private static final Pattern CRY = Pattern.compile("!(?=\\s|$)|\\?(?=\\s|$)");

	private static final Map<Pattern, String> HEARD = Map.of(PERSON, "wrote “%s”, which is not the third person",
			PRAISE, "wrote “%s”, which is praise", ITSELF, "wrote “%s”, which is not about the news", CRY,
			"wrote “%s”; sentences end with a full stop");

	private Tone() {
	}

	static List<Finding> of(String text) {
		List<Finding> findings = new ArrayList<>();
		for (Pattern pattern : List.of(PERSON, PRAISE, ITSELF, CRY)) {
			Optional<String> heard = pattern.matcher(text).results().map(MatchResult::group).findFirst();
			heard.ifPresent((words) -> findings
				.add(new Finding(Reason.VOICE, String.valueOf(HEARD.get(pattern)).formatted(words.strip()))));
		}
		return findings;
	}

}
