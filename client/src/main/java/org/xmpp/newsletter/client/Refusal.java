package org.xmpp.newsletter.client;

import tools.jackson.databind.JsonNode;

/**
 * The newsroom refused a request.
 */
final class Refusal extends RuntimeException {

	private final transient JsonNode problem;

	Refusal(JsonNode problem) {
		super(problem.path("detail").asString(problem.path("title").asString("The newsroom refused this.")));
		this.problem = problem;
	}

	JsonNode problem() {
		return this.problem;
	}

	/** The last word of the problem's type, such as {@code stale}. */
	String type() {
		String type = this.problem.path("type").asString("");
		return type.substring(type.lastIndexOf('/') + 1);
	}

	int status() {
		return this.problem.path("status").asInt(0);
	}

	/** What to do, in the words of the client, or nothing. */
	String advice() {
		return switch (type()) {
			case "nobody", "token" ->
				"Give a token: ./newsroom login, or NEWSROOM_TOKEN; --as NAME where there are no" + " accounts.";
			case "forbidden" -> "./newsroom status says which roles you have.";
			case "stale" -> "Look again with ./newsroom queue, and decide anew.";
			case "unconfirmed" -> "Look at each; approve again with --confirm for each that is right.";
			case "foreign" ->
				"The newsroom does not answer under this name: see newsroom.web.hosts in" + " docs/operations.md.";
			default -> "";
		};
	}

}
