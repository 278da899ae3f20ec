package org.xmpp.newsletter.assembler.style;

import java.util.List;
import java.util.stream.Collectors;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.EnumNamingStrategies;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * Reads the data of a house style, strictly: an unknown key is a mistake.
 */
final class StyleReader {

	static final String FILE = "style.yml";

	private static final String BASE = "based-on";

	private static final YAMLMapper YAML = YAMLMapper.builder()
		.propertyNamingStrategy(PropertyNamingStrategies.KEBAB_CASE)
		.enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
		.enumNamingStrategy(EnumNamingStrategies.KEBAB_CASE)
		.disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
		.build();

	private StyleReader() {
	}

	/** The folder together with that of the style it is based on. */
	static StyleFolder withBase(StyleFolder folder) {
		JsonNode base = tree(folder, FILE).path(BASE);
		if (!base.isString()) {
			return folder;
		}
		if (!base.asString().matches("[a-z0-9][a-z0-9-]*") || base.asString().equals(folder.name())) {
			throw new InvalidStyleException(folder.name(),
					FILE + ": " + BASE + " must name another style that comes with the assembler", null);
		}
		return folder.basedOn(withBase(StyleFolder.packaged(base.asString())));
	}

	static StyleFile read(StyleFolder folder) {
		return read(folder, FILE, merged(folder), StyleFile.class);
	}

	static <T extends Record> T read(StyleFolder folder, String file, Class<T> type) {
		return read(folder, file, tree(folder, file), type);
	}

	/** Keys that a style does not have come from its base. */
	private static JsonNode merged(StyleFolder folder) {
		JsonNode own = tree(folder, FILE);
		if (folder.base() == null || !(own instanceof ObjectNode keys)) {
			return own;
		}
		merged(folder.base()).properties().forEach((key) -> {
			if (!keys.has(key.getKey())) {
				keys.set(key.getKey(), key.getValue());
			}
		});
		return keys;
	}

	private static JsonNode tree(StyleFolder folder, String file) {
		try {
			return YAML.readTree(folder.text(file));
		}
		catch (JacksonException ex) {
			throw new InvalidStyleException(folder.name(), file + ": " + ex.getOriginalMessage(), ex);
		}
	}

	private static <T extends Record> T read(StyleFolder folder, String file, JsonNode tree, Class<T> type) {
		try {
			return complete(folder, file, YAML.treeToValue(tree, type));
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
