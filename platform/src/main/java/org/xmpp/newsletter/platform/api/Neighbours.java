package org.xmpp.newsletter.platform.api;

import java.util.List;

import tools.jackson.databind.JsonNode;

/**
 * The other services that are reached through the same door.
 */
@FunctionalInterface
public interface Neighbours {

	/**
	 * Asks each for the description of its API.
	 * @return OpenAPI documents
	 * @throws org.xmpp.newsletter.platform.problem.Problem when one does not answer
	 */
	List<JsonNode> descriptions();

}
