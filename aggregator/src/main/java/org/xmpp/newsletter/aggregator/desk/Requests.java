package org.xmpp.newsletter.aggregator.desk;

import java.net.URI;

import org.jspecify.annotations.Nullable;
import org.xmpp.newsletter.aggregator.feed.WebAddress;
import org.xmpp.newsletter.platform.problem.Problem;
import org.xmpp.newsletter.platform.problem.ProblemType;

/**
 * What is asked of requests, said in words where they do not comply.
 */
final class Requests {

	private Requests() {
	}

	static void require(boolean condition, String otherwise) {
		if (!condition) {
			throw new Problem(ProblemType.INVALID, otherwise);
		}
	}

	static WebAddress address(@Nullable String written) {
		if (written == null || written.isBlank()) {
			throw new Problem(ProblemType.INVALID, "An address is needed.");
		}
		try {
			return WebAddress.of(written);
		}
		catch (IllegalArgumentException ex) {
			throw new Problem(ProblemType.INVALID, ex.getMessage() + ".");
		}
	}

	static @Nullable URI page(@Nullable URI written) {
		return (written == null || written.toString().isBlank()) ? null : address(written.toString()).uri();
	}

	static @Nullable String section(@Nullable String written) {
		if (written == null || written.isBlank()) {
			return null;
		}
		require(written.matches("[a-z][a-z-]{0,39}"),
				"A section is named by its id in the house style, small letters and hyphens, such as 'clients'.");
		return written;
	}

	static @Nullable String line(@Nullable String written, int longest, String what) {
		if (written == null || written.isBlank()) {
			return null;
		}
		String line = written.strip();
		require(line.length() <= longest && line.chars().noneMatch(Character::isISOControl),
				"%s has at most %d characters on one line.".formatted(what, longest));
		return line;
	}

}
