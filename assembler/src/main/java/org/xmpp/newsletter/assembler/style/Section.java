package org.xmpp.newsletter.assembler.style;

import org.jspecify.annotations.Nullable;

/**
 * A section of entries.
 *
 * @param id what entries name it by
 * @param heading what is printed above it
 * @param parent the heading over several sections, one level up, or null
 * @param level how deep its heading is, from 2
 * @param sort the order of its entries
 * @param form how its entries are printed
 * @param teaser what the summary takes from its entries
 * @param whenEmpty {@code leave-out}, or the line that is printed instead of entries
 */
public record Section(String id, String heading, @Nullable String parent, int level, Sort sort, Form form,
		Teaser teaser, String whenEmpty) {

	private static final String LEAVE_OUT = "leave-out";

	/**
	 * Whether the section is left out of an issue in which it has no entries.
	 * @return false when a line is printed instead
	 */
	public boolean isLeftOutWhenEmpty() {
		return this.whenEmpty.equals(LEAVE_OUT);
	}

	/**
	 * The order of entries in a section.
	 */
	public enum Sort {

		BY_PROJECT, BY_DATE

	}

	/**
	 * How entries are printed: all as list items, or those of several paragraphs as
	 * blocks with a title.
	 */
	public enum Form {

		LIST, BLOCKS

	}

	/**
	 * What stands for an entry in the summary.
	 */
	public enum Teaser {

		TITLE, PROJECT

	}

}
