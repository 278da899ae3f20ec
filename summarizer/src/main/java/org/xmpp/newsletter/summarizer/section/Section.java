package org.xmpp.newsletter.summarizer.section;

import java.util.Arrays;
import java.util.Optional;

import com.fasterxml.jackson.annotation.JsonValue;

/**
 * Where entries stand in an issue. The ids are those of the house style.
 */
public enum Section {

	ANNOUNCEMENTS("announcements", "XSF Announcements"),

	EVENTS("events", "XMPP Events"),

	TALKS("talks", "Videos and Talks"),

	ARTICLES("articles", "XMPP Articles"),

	CLIENTS("clients", "Clients and Applications"),

	SERVERS("servers", "Servers"),

	LIBRARIES("libraries", "Libraries & Tools");

	private final String id;

	private final String label;

	Section(String id, String label) {
		this.id = id;
		this.label = label;
	}

	/**
	 * The section's id in the house style.
	 * @return the id
	 */
	@JsonValue
	public String id() {
		return this.id;
	}

	/**
	 * The section's heading.
	 * @return the heading
	 */
	public String label() {
		return this.label;
	}

	/**
	 * Whether news of software stands there.
	 * @return true for clients, servers and libraries
	 */
	public boolean isSoftware() {
		return this == CLIENTS || this == SERVERS || this == LIBRARIES;
	}

	/**
	 * Finds a section by its id.
	 * @param id an id of the house style
	 * @return the section, or empty for an unknown id
	 */
	public static Optional<Section> of(String id) {
		return Arrays.stream(values()).filter((section) -> section.id.equals(id)).findFirst();
	}

}
