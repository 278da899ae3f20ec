package org.xmpp.newsletter.aggregator.doap;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

import org.xmpp.newsletter.contracts.ProjectKind;

/**
 * Understands the categories of DOAP files and of the XMPP site's list of software.
 */
final class Kinds {

	/** Whoever is several things is the first of these. */
	private static final Map<ProjectKind, Pattern> WORDS = new java.util.EnumMap<>(Map.of(ProjectKind.CLIENT,
			word("client"), ProjectKind.SERVER, word("server"), ProjectKind.LIBRARY, word("library"), ProjectKind.TOOL,
			word("tool|component|bot"), ProjectKind.GATEWAY, word("gateway|transport|bridge")));

	private Kinds() {
	}

	static Optional<ProjectKind> of(List<String> categories) {
		String all = String.join(" ", categories).toLowerCase(Locale.ROOT);
		return WORDS.entrySet()
			.stream()
			.filter((kind) -> kind.getValue().matcher(all).find())
			.map(Map.Entry::getKey)
			.findFirst();
	}

	private static Pattern word(String words) {
		return Pattern.compile("(?<![a-z])(?:" + words + ")(?![a-z])");
	}

}
