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
 * Reads {@code style.yml}, strictly: an unknown key is a mistake.
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
		try {
			return complete(folder, YAML.readValue(folder.text(FILE), StyleFile.class));
		}
		catch (UnrecognizedPropertyException ex) {
			throw new InvalidStyleException(folder.name(),
					FILE + ": unknown key '" + ex.getPropertyName() + "'" + where(ex) + "; known here: " + known(ex),
					ex);
		}
		catch (InvalidFormatException ex) {
			throw new InvalidStyleException(folder.name(),
					FILE + ": '" + ex.getValue() + "' is not allowed" + where(ex), ex);
		}
		catch (JacksonException ex) {
			throw new InvalidStyleException(folder.name(), FILE + ": " + ex.getOriginalMessage(), ex);
		}
	}

	private static StyleFile complete(StyleFolder folder, StyleFile file) {
		List<String> missing = MissingKeys.in(file);
		if (!missing.isEmpty()) {
			throw new InvalidStyleException(folder.name(), FILE + ": missing key " + String.join(", ", missing), null);
		}
		return file;
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
