package org.xmpp.newsletter.contracts;

import java.io.IOException;
import java.io.InputStream;

import com.fasterxml.jackson.annotation.JsonInclude;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * The files of the contract, and the mapper that the services use.
 */
final class Contract {

	static final JsonMapper MAPPER = JsonMapper.builder()
		.disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
		.changeDefaultPropertyInclusion((inclusion) -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
		.build();

	static final JsonNode DOCUMENT = new YAMLMapper().readTree(bytes("asyncapi.yaml"));

	private Contract() {
	}

	static JsonNode sample(EventType type, String variant) {
		return MAPPER.readTree(bytes("samples/" + type.wireName() + variant + ".json"));
	}

	static JsonNode schema(String name) {
		return DOCUMENT.requiredAt("/components/schemas/" + name);
	}

	private static byte[] bytes(String name) {
		try (InputStream file = Contract.class.getResourceAsStream("/contracts/" + name)) {
			if (file == null) {
				throw new AssertionError("There is no contracts/" + name);
			}
			return file.readAllBytes();
		}
		catch (IOException ex) {
			throw new AssertionError(ex);
		}
	}

}
