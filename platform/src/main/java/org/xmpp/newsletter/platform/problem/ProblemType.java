package org.xmpp.newsletter.platform.problem;

import java.net.URI;
import java.util.Locale;

import org.springframework.http.HttpStatus;

/**
 * The catalogue of what can go wrong in a request, described in docs/problems.md.
 */
public enum ProblemType {

	/** What was asked for does not exist. */
	NOT_FOUND(HttpStatus.NOT_FOUND, "Not found"),

	/** The request is not understood or not allowed in its form. */
	INVALID(HttpStatus.BAD_REQUEST, "Not valid"),

	/** Somebody else was quicker: the state at hand is not the one decided on. */
	STALE(HttpStatus.CONFLICT, "Changed in the meantime"),

	/** The thing is there already. */
	DUPLICATE(HttpStatus.CONFLICT, "Already there"),

	/** Something in the text stands in no source, and nobody said that it is right. */
	UNCONFIRMED(HttpStatus.CONFLICT, "Not in the sources, not confirmed"),

	/** The state at hand does not allow it. */
	NOT_NOW(HttpStatus.CONFLICT, "Not possible now"),

	/** The decision needs a name. */
	NOBODY(HttpStatus.UNAUTHORIZED, "Who are you?"),

	/** The token is not known, or no longer. */
	TOKEN(HttpStatus.UNAUTHORIZED, "Not a token of this newsroom"),

	/** Whoever asks may not do that. */
	FORBIDDEN(HttpStatus.FORBIDDEN, "Not yours to do"),

	/** The request comes from another site or names another host. */
	FOREIGN(HttpStatus.FORBIDDEN, "From elsewhere"),

	/** Something outside did not answer as it should. */
	UPSTREAM(HttpStatus.BAD_GATEWAY, "No good answer from elsewhere");

	private final HttpStatus status;

	private final String title;

	ProblemType(HttpStatus status, String title) {
		this.status = status;
		this.title = title;
	}

	/**
	 * The status of the answer.
	 * @return the status
	 */
	public HttpStatus status() {
		return this.status;
	}

	/**
	 * What the type is called.
	 * @return a few words
	 */
	public String title() {
		return this.title;
	}

	/**
	 * Names the type in a problem detail.
	 * @return a relative reference
	 * @see <a href="https://www.rfc-editor.org/rfc/rfc9457#name-type">RFC 9457, 3.1.1</a>
	 */
	public URI uri() {
		return URI.create("/problems/" + name().toLowerCase(Locale.ROOT).replace('_', '-'));
	}

}
