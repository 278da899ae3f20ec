package org.xmpp.newsletter.summarizer.likelihood;

import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;
import org.xmpp.newsletter.summarizer.story.Version;

/**
 * How far a version goes beyond the one before it.
 */
enum Step {

	MAJOR, MINOR, PATCH, PRE_RELEASE, UNKNOWN;

	static Step between(@Nullable Version before, @Nullable Version after) {
		if (after == null) {
			return UNKNOWN;
		}
		if (after.isPreRelease()) {
			return PRE_RELEASE;
		}
		List<Long> now = after.numbers();
		if (before == null) {
			return (now.getLast() == 0) ? MINOR : UNKNOWN;
		}
		for (int part = 0; part < now.size(); part++) {
			long then = (part < before.numbers().size()) ? before.numbers().get(part) : 0;
			if (now.get(part) != then) {
				return (part == 0) ? MAJOR : (part == 1) ? MINOR : PATCH;
			}
		}
		return UNKNOWN;
	}

	String word() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

}
