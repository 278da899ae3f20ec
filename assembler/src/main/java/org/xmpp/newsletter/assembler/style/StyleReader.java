package org.xmpp.newsletter.assembler.style;

import java.util.List;
import java.util.stream.Collectors;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.EnumNamingStrategies;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * Reads the data of a house style, strictly: an unknown key is a mistake.
 */
final class StyleReader {

	static final String FILE = "style.yml";

	private static final YAMLMapper YAML = YAMLMapper.builder()
		.propertyNamingStrategy(PropertyNamingStrategies.KEBAB_CASE)
		.enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
		.enumNamingStrategy(EnumNamingStrategies.KEBAB_CASE)
		.disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
		.build();

	private StyleReader() {
	}

	static StyleFile read(StyleFolder folder) {
		return read(folder, FILE, StyleFile.class);
	}

	static <T extends Record> T read(StyleFolder folder, String file, Class<T> type) {
		try {
			return complete(folder, file, YAML.readValue(folder.text(file), type));
		}
		catch (UnrecognizedPropertyException ex) {
			throw new InvalidStyleException(folder.name(),
					file + ": unknown key '" + ex.getPropertyName() + "'" + where(ex) + "; known here: " + known(ex),
					ex);
		}
		catch (InvalidFormatException ex) {
			throw new InvalidStyleException(folder.name(),
					file + ": '" + ex.getValue() + "' is not allowed" + where(ex), ex);
		}
		catch (JacksonException ex) {
			throw new InvalidStyleException(folder.name(), file + ": " + ex.getOriginalMessage(), ex);
		}
	}

	private static <T extends Record> T complete(StyleFolder folder, String file, T read) {
		List<String> missing = MissingKeys.in(read);
		if (!missing.isEmpty()) {
			throw new InvalidStyleException(folder.name(), file + ": missing key " + String.join(", ", missing), null);
		}
		return read;
	}

	private static String known(UnrecognizedPropertyException ex) {
		return ex.getKnownPropertyIds().stream().map(String::valueOf).sorted().collect(Collectors.joining(", "));
	}

	private static String where(DatabindException ex) {
		String path = ex.getPath()
			.stream()
			.map((step) -> (step.getPropertyName() != null) ? step.getPropertyName()
					: "[" + (step.getIndex() + 1) + "]")
			.collect(Collectors.joining(" "));
		return " at " + path;
	}

}
