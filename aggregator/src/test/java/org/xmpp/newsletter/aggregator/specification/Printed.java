package org.xmpp.newsletter.aggregator.specification;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import tools.jackson.databind.JsonNode;

/**
 * An entry as the newsletter printed it.
 *
 * @param name subsection and number or proposal
 * @param versions none, one or two
 * @param remarks the bullets below it
 */
record Printed(String name, Set<String> versions, List<String> remarks) {

	static Printed of(String section, JsonNode entry) {
		JsonNode key = entry.has("number") ? entry.get("number") : entry.get("proto");
		return new Printed(section + " " + key.asString(),
				entry.path("versions").valueStream().map(JsonNode::asString).collect(Collectors.toSet()),
				entry.path("remarks").valueStream().map((remark) -> remark.get("text").asString()).toList());
	}

}
