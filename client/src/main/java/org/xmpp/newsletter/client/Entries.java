package org.xmpp.newsletter.client;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Finds entries by what a person types of their ids.
 */
final class Entries {

	private static final Pattern WHOLE = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

	private static final Pattern BEGINNING = Pattern.compile("[0-9a-f-]{4,36}");

	private Entries() {
	}

	/**
	 * The ids of entries, each written in full or by its beginning as the queue shows it.
	 */
	static List<String> ids(Newsroom newsroom, List<String> written) {
		written.stream().filter((id) -> !BEGINNING.matcher(id).matches()).findFirst().ifPresent((id) -> {
			throw new WrongUse("'%s' is no id of an entry: ./newsroom queue shows them.".formatted(Words.clean(id)));
		});
		if (written.stream().allMatch((id) -> WHOLE.matcher(id).matches())) {
			return written.stream().distinct().toList();
		}
		List<String> known = newsroom.read("/api/entries")
			.valueStream()
			.map((entry) -> entry.path("id").asString())
			.toList();
		return written.stream().map((id) -> one(id, known)).distinct().toList();
	}

	private static String one(String written, List<String> known) {
		List<String> fitting = known.stream().filter((id) -> id.startsWith(written)).toList();
		return switch (fitting.size()) {
			case 1 -> fitting.getFirst();
			case 0 -> throw new WrongUse("No entry's id begins with %s.".formatted(written));
			default -> throw new WrongUse(
					"%d entries' ids begin with %s. Write more of it.".formatted(fitting.size(), written));
		};
	}

}
