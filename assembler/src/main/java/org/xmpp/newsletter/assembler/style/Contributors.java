package org.xmpp.newsletter.assembler.style;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.xmpp.newsletter.assembler.markdown.Markdown;

/**
 * The file {@code contributors.yml} of a house style: who is thanked in the issue. It is
 * read anew for every issue, so that names can be filled in at any time; a list without
 * names is left out of print.
 *
 * @param contributors the people who made the issue
 * @param translations where translations appear
 */
record Contributors(List<String> contributors, List<Translation> translations) {

	private static final String FILE = "contributors.yml";

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
			values.put(key, given.stream().map(Markdown::words).collect(Collectors.joining(", ")));
		}
	}

	/**
	 * The translations into a language.
	 *
	 * @param language its name in English
	 * @param address where they appear
	 * @param translators the people who make them
	 */
	record Translation(String language, String address, List<String> translators) {

		private Map<String, Object> values() {
			Map<String, Object> values = new HashMap<>(Map.of("language", this.language, "address", this.address));
			addNames(values, "translators", this.translators);
			return values;
		}

	}

}
