package org.xmpp.newsletter.assembler.style;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.xmpp.newsletter.assembler.markdown.Markdown;

/**
 * Who is thanked in an issue. A name may have an address behind it, as {@code Ada
 * https://ada.example/}; a list without names is left out of print. The file
 * {@code contributors.yml} of a house style is read anew for every issue, so that names
 * can be filled in there at any time.
 *
 * @param contributors the people who made the issue
 * @param translations where translations appear
 */
public record Contributors(List<String> contributors, List<Translation> translations) {

	private static final String FILE = "contributors.yml";

	private static final Pattern ADDRESS = Pattern.compile("(.*\\S)\\s+<?((?:https?://|xmpp:)[^\\s<>()]+)>?");

	static Contributors in(StyleFolder folder) {
		return StyleReader.read(folder, FILE, Contributors.class);
	}

	Map<String, Object> values() {
		Map<String, Object> values = new HashMap<>();
		values.put("translations", this.translations.stream().map(Translation::values).toList());
		addNames(values, "contributors", this.contributors);
		return values;
	}

	private static void addNames(Map<String, Object> values, String key, List<String> names) {
		List<String> given = names.stream().filter((name) -> !name.isBlank()).toList();
		if (!given.isEmpty()) {
			values.put(key, given.stream().map(Contributors::printed).collect(Collectors.joining(", ")));
		}
	}

	private static String printed(String name) {
		Matcher address = ADDRESS.matcher(name.strip());
		return address.matches() ? "[" + Markdown.words(address.group(1)) + "](" + address.group(2) + ")"
				: Markdown.words(name);
	}

	/**
	 * The translations into a language.
	 *
	 * @param language its name in English
	 * @param address where they appear
	 * @param translators the people who make them
	 */
	public record Translation(String language, String address, List<String> translators) {

		private Map<String, Object> values() {
			Map<String, Object> values = new HashMap<>(Map.of("language", this.language, "address", this.address));
			addNames(values, "translators", this.translators);
			return values;
		}

	}

}
