package org.xmpp.newsletter.platform.api;

import java.util.List;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Makes one description of several. Their schemas bear the names of their services, so
 * none hides another.
 */
final class Together {

	private Together() {
	}

	static JsonNode of(JsonNode own, List<JsonNode> others) {
		ObjectNode all = (ObjectNode) own.deepCopy();
		others.forEach((other) -> {
			all.withObject("/paths").setAll((ObjectNode) other.path("paths").deepCopy());
			other.path("components")
				.properties()
				.forEach((kind) -> all.withObject("/components/" + kind.getKey())
					.setAll((ObjectNode) kind.getValue().deepCopy()));
		});
		return all;
	}

}
