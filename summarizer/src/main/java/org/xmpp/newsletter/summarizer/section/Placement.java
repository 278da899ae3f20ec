package org.xmpp.newsletter.summarizer.section;

import java.util.List;

/**
 * The section of an entry.
 *
 * @param section where it stands
 * @param confidence how sure that is
 * @param reasons why, in words for the editor
 */
public record Placement(Section section, Confidence confidence, List<String> reasons) {

	public Placement {
		reasons = List.copyOf(reasons);
	}

	static Placement of(Section section, Confidence confidence, String... reasons) {
		return new Placement(section, confidence, List.of(reasons));
	}

}
