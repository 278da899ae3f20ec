package org.xmpp.newsletter.assembler.style;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.xmpp.newsletter.contracts.SpecificationChanged.Kind;

/**
 * A subsection of the specifications.
 *
 * @param kinds what stands in it; none when only people write into it
 * @param heading what is printed above it
 * @param intro the block that is printed first, or null
 * @param line the template of a change's line
 * @param detail what is printed under the line
 * @param lastCall the template of the sentence about a Last Call, or null
 * @param empty what is printed when nothing happened
 * @param onlyWhenNeeded whether it is left out when nothing happened
 */
public record Subsection(List<Kind> kinds, String heading, @Nullable String intro, String line, Detail detail,
		@Nullable String lastCall, String empty, boolean onlyWhenNeeded) {

	/**
	 * What is printed under a change's line.
	 */
	public enum Detail {

		NONE, REMARK, SUMMARY, LAST_CALL

	}

}
