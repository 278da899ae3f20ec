package org.xmpp.newsletter.summarizer.review;

import java.util.List;

import tools.jackson.databind.json.JsonMapper;

import org.springframework.stereotype.Component;

/**
 * Values in columns of type jsonb.
 */
@Component
class Json {

	private final JsonMapper mapper = JsonMapper.builder().build();

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
