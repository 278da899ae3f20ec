package org.xmpp.newsletter.aggregator.item;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * Which of the known items in a document have been edited. A date that moves alone is an
 * edit, unless most dates of the document move: then the feed makes them up.
 */
final class Edits {

	private final Set<Match> edited = Collections.newSetFromMap(new IdentityHashMap<>());

	private Edits() {
	}

	static Edits of(List<Match> matches) {
		Edits edits = new Edits();
		long known = matches.stream().filter((match) -> !match.isNew()).count();
		long redated = matches.stream().filter(Edits::isRedated).count();
		boolean madeUp = redated > 1 && redated * 2 > known;
		matches.stream().filter((match) -> isEdited(match) && !(madeUp && isRedated(match))).forEach(edits.edited::add);
		return edits;
	}

	boolean has(Match match) {
		return this.edited.contains(match);
	}

	private static boolean isEdited(Match match) {
		@Nullable Known known = match.known();
		if (known == null) {
			return false;
		}
		@Nullable Print before = Print.read(known.print());
		return (before != null) ? !before.equals(match.face().print())
				: !known.print().equals(Print.formerly(match.face().item().content()));
	}

	private static boolean isRedated(Match match) {
		@Nullable Print before = (match.known() != null) ? Print.read(match.known().print()) : null;
		return before != null && match.face().print().isRedated(before);
	}

}
