package org.xmpp.newsletter.assembler.style;

import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * A section of entries.
 *
 * @param id what entries name it by
 * @param heading what is printed above it
 * @param also headings that issues of this form had for it as well, or null
 * @param parent the heading over several sections, one level up, or null
 * @param level how deep its heading is, from 2
 * @param sort the order of its entries
 * @param form how its entries are printed
 * @param teaser what the summary takes from its entries
 * @param whenEmpty {@code leave-out}, {@code heading-only}, or the name of the block that
 * is printed instead of entries
 */
public record Section(String id, String heading, @Nullable List<String> also, @Nullable String parent, int level,
		Sort sort, Form form, Teaser teaser, String whenEmpty) {

	private static final String LEAVE_OUT = "leave-out";

	private static final String HEADING_ONLY = "heading-only";

	/**
	 * Whether the section is left out of an issue in which it has no entries.
	 * @return false when it is printed all the same
	 */
	public boolean isLeftOutWhenEmpty() {
		return this.whenEmpty.equals(LEAVE_OUT);
	}

	/**
	 * The block that is printed instead of entries.
	 * @return its name, or null
	 */
	public @Nullable String blockWhenEmpty() {
		return (isLeftOutWhenEmpty() || this.whenEmpty.equals(HEADING_ONLY)) ? null : this.whenEmpty;
	}

	/**
	 * All headings by which the section is known.
	 * @return the one that is printed first
	 */
	public List<String> headings() {
		return Stream.concat(Stream.of(this.heading), (this.also != null) ? this.also.stream() : Stream.empty())
			.toList();
	}

	/**
	 * The order of entries in a section.
	 */
	public enum Sort {

		BY_PROJECT, BY_DATE

	}

	/**
	 * How entries are printed: all as list items, all as paragraphs, or as list items but
	 * those of several paragraphs as blocks with a title.
	 */
	public enum Form {

		LIST, PARAGRAPHS, BLOCKS

	}

	/**
	 * What stands for an entry in the summary.
	 */
	public enum Teaser {

		TITLE, PROJECT

	}

}
