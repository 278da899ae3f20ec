package org.xmpp.newsletter.platform.event;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.xmpp.newsletter.contracts.Event;
import org.xmpp.newsletter.contracts.EventType;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Events as JSON. Fields of a later version are ignored, absent ones are left out.
 */
final class EventCodec {

	private final JsonMapper json = JsonMapper.builder()
		.disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
		.changeDefaultPropertyInclusion((inclusion) -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
		.build();

	String write(Event event) {
		return this.json.writeValueAsString(event);
	}

	Event read(EventType type, byte[] value) {
		return this.json.readValue(value, type.event());
	}

}
