package org.xmpp.newsletter.assembler.markdown;

import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A shortcode of Hugo on a line of its own.
 *
 * @param name what is called
 * @param parameters as written
 */
public record Shortcode(String name, String parameters) {

	static final Pattern LINE = Pattern.compile("(?m)^([ \\t]*)\\{\\{< (\\S+)(.*?) >\\}\\}[ \\t]*$");

	private static final Pattern PARAMETER = Pattern.compile("\\b([\\w-]+)=\"([^\"]*)\"");

	static Shortcode of(MatchResult line) {
		return new Shortcode(line.group(2), line.group(3));
	}

	/**
	 * Looks up a parameter.
	 * @param key its name
	 * @return its value, or empty when it is not given
	 */
	public Optional<String> parameter(String key) {
		return PARAMETER.matcher(this.parameters)
			.results()
			.filter((parameter) -> parameter.group(1).equals(key))
			.map((parameter) -> parameter.group(2))
			.findFirst();
	}

}
