package org.xmpp.newsletter.platform.page;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The desks of the newsroom: which service answers for which addresses.
 */
public enum Desk {

	FEEDS("Feeds", "/feeds", "aggregator", List.of("feeds", "items", "projects", "specifications", "aggregator")),

	QUEUE("Queue", "/queue", "summarizer", List.of("queue", "entries", "months", "summarizer")),

	ISSUE("Issue", "/issues", "assembler", List.of("issues", "archive", "assembler"));

	private final String label;

	private final String path;

	private final String service;

	private final List<String> words;

	Desk(String label, String path, String service, List<String> words) {
		this.label = label;
		this.path = path;
		this.service = service;
		this.words = words;
	}

	/**
	 * What stands in the navigation.
	 * @return the label
	 */
	public String label() {
		return this.label;
	}

	/**
	 * Its first page.
	 * @return an absolute path
	 */
	public String path() {
		return this.path;
	}

	/**
	 * The service that answers.
	 * @return the service's name
	 */
	public String service() {
		return this.service;
	}

	/**
	 * Finds who answers for an address: {@code /feeds/…}, {@code /api/feeds/…} and
	 * {@code /ops/aggregator/…} all belong to the feeds desk.
	 * @param path an absolute path
	 * @return the desk, or empty for what every service can answer
	 */
	public static Optional<Desk> owning(String path) {
		String[] segments = path.split("/", 4);
		boolean prefixed = segments.length > 2 && (segments[1].equals("api") || segments[1].equals("ops"));
		String word = (segments.length < 2) ? "" : segments[prefixed ? 2 : 1];
		return Arrays.stream(values()).filter((desk) -> desk.words.contains(word)).findFirst();
	}

}
