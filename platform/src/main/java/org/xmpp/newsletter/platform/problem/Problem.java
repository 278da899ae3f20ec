package org.xmpp.newsletter.platform.problem;

import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/**
 * Ends a request with a problem detail.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9457">RFC 9457</a>
 */
public class Problem extends ErrorResponseException {

	/**
	 * States a problem.
	 * @param type what kind of problem it is
	 * @param detail what happened, to which thing, and what to do
	 */
	public Problem(ProblemType type, String detail) {
		super(type.status(), body(type, detail), null);
	}

	private static ProblemDetail body(ProblemType type, String detail) {
		ProblemDetail body = ProblemDetail.forStatusAndDetail(type.status(), detail);
		body.setType(type.uri());
		body.setTitle(type.title());
		return body;
	}

	/**
	 * Adds what a program may want to know, such as the present state of the thing.
	 * @param name the member's name
	 * @param value its value
	 * @return this problem
	 */
	public Problem with(String name, Object value) {
		getBody().setProperty(name, value);
		return this;
	}

	@Override
	public String getMessage() {
		return String.valueOf(getBody().getDetail());
	}

}
