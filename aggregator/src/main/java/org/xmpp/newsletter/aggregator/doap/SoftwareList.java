package org.xmpp.newsletter.aggregator.doap;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The XMPP site's list of software, {@code software.json}: names, categories and the
 * addresses of DOAP files.
 */
final class SoftwareList {

	private static final int MOST = 1000;

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private SoftwareList() {
	}

	/**
	 * Software in the list.
	 *
	 * @param name its name
	 * @param doap where its DOAP file is, or null
	 * @param categories what it is
	 */
	record Listed(String name, @Nullable URI doap, List<String> categories) {

		Listed {
			categories = List.copyOf(categories);
		}

	}

	/** Whether a file is such a list and no DOAP file. */
	static boolean isOne(byte[] file) {
		String beginning = new String(file, 0, Math.min(file.length, 100), StandardCharsets.UTF_8).replace("\uFEFF",
				"");
		return beginning.stripLeading().startsWith("[");
	}

	/**
	 * Reads the list.
	 * @param base what relative addresses are relative to
	 * @throws IllegalArgumentException when it is none; the message says why
	 */
	static List<Listed> read(byte[] file, URI base) {
		List<Listed> result = new ArrayList<>();
		for (JsonNode node : parse(file)) {
			if (result.size() >= MOST) {
				throw new IllegalArgumentException("The list has more than %d entries".formatted(MOST));
			}
			String name = node.path("name").asString("").strip();
			if (!name.isEmpty()) {
				result.add(new Listed((name.length() <= 100) ? name : name.substring(0, 100),
						address(node.path("doap").asString(""), base),
						node.path("categories").valueStream().map((category) -> category.asString("")).toList()));
			}
		}
		return result;
	}

	private static JsonNode parse(byte[] file) {
		try {
			return JSON.readTree(file);
		}
		catch (JacksonException ex) {
			throw new IllegalArgumentException("The list is no JSON: " + ex.getOriginalMessage(), ex);
		}
	}

	private static @Nullable URI address(String written, URI base) {
		try {
			return written.isBlank() ? null : base.resolve(written.strip());
		}
		catch (IllegalArgumentException ex) {
			return null;
		}
	}

}
