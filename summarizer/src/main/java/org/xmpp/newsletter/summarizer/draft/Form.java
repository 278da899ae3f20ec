package org.xmpp.newsletter.summarizer.draft;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * One wording with variables in braces.
 *
 * @param text such as {@code {project} has released version {versions}.}
 */
record Form(String text) {

	private static final Pattern VARIABLE = Pattern.compile("\\{([^}]*)}");

	Set<String> variables() {
		return VARIABLE.matcher(this.text).results().map((match) -> match.group(1)).collect(Collectors.toSet());
	}

	/**
	 * Fills the form.
	 * @param values Markdown by variable
	 * @return Markdown, or empty when a variable has no value
	 */
	Optional<String> fill(Map<String, String> values) {
		if (!values.keySet().containsAll(variables())) {
			return Optional.empty();
		}
		return Optional.of(VARIABLE.matcher(this.text)
			.replaceAll((match) -> Matcher.quoteReplacement(String.valueOf(values.get(match.group(1))))));
	}

}
