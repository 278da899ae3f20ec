package org.xmpp.newsletter.summarizer.suspicion;

import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jsoup.nodes.Element;

/**
 * Finds what a stranger may have written for machines rather than for readers. It takes
 * no effect, for drafts are escaped; but a person has to look before it is printed, and
 * no prompt gets it.
 */
public final class Suspicion {

	/**
	 * Bare characters such as in C++ &amp; Qt, [DE], #122, snake_case or &lt;3 are fine.
	 */
	private static final Pattern MARKUP = Pattern
		.compile("(?i)\\]\\s*\\(|\\{\\{|\\}\\}|\\{[%#]|[%#]\\}|\\$\\{|<%|%>|<[/!?]?\\p{L}|"
				+ "\\b(?:javascript|vbscript)\\s*:|\\bdata:\\w+/|\\*\\*|`[^`]*`|&(?:#\\w+|\\p{Alpha}{2,8});|!\\[");

	private Suspicion() {
	}

	/**
	 * Looks at what a plain text does not show any more: characters that nobody sees, and
	 * where links lead.
	 * @param title the title as it was written
	 * @param page the body as it was written
	 * @return what is suspicious in them
	 */
	public static List<Suspect> behind(String title, Element page) {
		return Stream.of(Invisible.in(title), Invisible.in(page.wholeText()), Links.in(page))
			.flatMap(List::stream)
			.distinct()
			.toList();
	}

	/**
	 * Finds where a text speaks to machines.
	 * @param text plain text of a stranger
	 * @return the passages, in the order of the text
	 */
	public static List<Suspect> toMachines(String text) {
		return ToMachines.in(text).stream().sorted(Comparator.comparing(Suspect::start)).toList();
	}

	/**
	 * Whether a text holds markup, a shortcode or a template.
	 * @param text plain text of a stranger
	 * @return false when all of it is words
	 */
	public static boolean isMarkup(String text) {
		return MARKUP.matcher(text).find();
	}

}
