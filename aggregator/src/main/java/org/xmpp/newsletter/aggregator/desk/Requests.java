package org.xmpp.newsletter.aggregator.desk;

import java.net.URI;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.xmpp.newsletter.aggregator.feed.WebAddress;
import org.xmpp.newsletter.platform.problem.Problem;
import org.xmpp.newsletter.platform.problem.ProblemType;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/**
 * What is asked of requests, said in words where they do not comply.
 */
public final class Requests {

	private Requests() {
	}

	/**
	 * Refuses a request.
	 * @param condition what must hold
	 * @param otherwise what to say when it does not
	 * @throws Problem when it does not
	 */
	public static void require(boolean condition, String otherwise) {
		if (!condition) {
			throw new Problem(ProblemType.INVALID, otherwise);
		}
	}

	/**
	 * Understands an address.
	 * @param written what somebody gave
	 * @return the address
	 * @throws Problem when it is none
	 */
	public static WebAddress address(@Nullable String written) {
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

	/**
	 * Understands the address of a page, which may be left out.
	 * @param written what somebody gave
	 * @return the address, or null
	 * @throws Problem when it is none
	 */
	public static @Nullable URI page(@Nullable URI written) {
		return (written == null || written.toString().isBlank()) ? null : address(written.toString()).uri();
	}

	/**
	 * Understands a section, which may be left out.
	 * @param written what somebody gave
	 * @return its id in the house style, or null
	 * @throws Problem when it is none
	 */
	public static @Nullable String section(@Nullable String written) {
		if (written == null || written.isBlank()) {
			return null;
		}
		require(written.matches("[a-z][a-z-]{0,39}"),
				"A section is named by its id in the house style, small letters and hyphens, such as 'clients'.");
		return written;
	}

	/**
	 * Takes one line of text, which may be left out.
	 * @param written what somebody gave
	 * @param longest how many characters it may have
	 * @param what what it is, to be named in the problem
	 * @return the line, or null
	 * @throws Problem when it is longer, or several lines
	 */
	public static @Nullable String line(@Nullable String written, int longest, String what) {
		if (written == null || written.isBlank()) {
			return null;
		}
		String line = written.strip();
		require(line.length() <= longest && line.chars().noneMatch(Character::isISOControl),
				"%s has at most %d characters on one line.".formatted(what, longest));
		return line;
	}

	/**
	 * Sends a browser to a page after a form.
	 * @param path the page
	 * @return the answer
	 */
	public static ResponseEntity<Void> see(String path) {
		return ResponseEntity.status(HttpStatus.SEE_OTHER).location(URI.create(path)).build();
	}

}
