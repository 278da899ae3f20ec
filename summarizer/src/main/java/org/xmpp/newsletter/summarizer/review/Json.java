package org.xmpp.newsletter.summarizer.review;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.stereotype.Component;

/**
 * Values in columns of type jsonb.
 */
@Component
class Json {

	// What is absent is left out, so that SQL sees null and not the JSON value null.
	private final JsonMapper mapper = JsonMapper.builder()
		.changeDefaultPropertyInclusion((inclusion) -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
		.build();

	String write(Object value) {
		return this.mapper.writeValueAsString(value);
	}

	<T> T read(String json, Class<T> type) {
		return this.mapper.readValue(json, type);
	}

	<T> List<T> readList(String json, Class<T> type) {
		return this.mapper.readValue(json, this.mapper.getTypeFactory().constructCollectionType(List.class, type));
	}

}
