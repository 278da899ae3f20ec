package org.xmpp.newsletter.assembler.issue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.xmpp.newsletter.assembler.document.Block;
import org.xmpp.newsletter.assembler.document.IssueFile;
import org.xmpp.newsletter.assembler.document.LineDifference;
import org.xmpp.newsletter.assembler.document.ThreeWay;

/**
 * Finds out what a person changed in a draft.
 */
final class HandEdits {

	private HandEdits() {
	}

	/** The draft that a file was made from: the one it differs least from. */
	static String origin(String edited, List<String> given, String now) {
		String best = now;
		int fewest = distance(now, edited);
		for (String candidate : given) {
			int lines = distance(candidate, edited);
			if (lines < fewest) {
				best = candidate;
				fewest = lines;
			}
		}
		return best;
	}

	private static int distance(String one, String other) {
		return LineDifference.between(one, other)
			.stream()
			.mapToInt((difference) -> difference.then().size() + difference.now().size())
			.sum();
	}

	/** New texts of entries whose text a person changed in the file. */
	static List<Rewritten> rewritten(Issue issue, String generated, String edited) {
		Map<String, String> texts = ThreeWay.changed(generated, edited);
		Map<String, PrintedEntry> byText = new HashMap<>();
		issue.sections()
			.forEach((section) -> section.entries().forEach((entry) -> byText.put(entry.markdown(), entry)));
		List<Rewritten> rewritten = new ArrayList<>();
		texts.forEach((then, now) -> {
			PrintedEntry entry = byText.get(inner(then));
			if (entry != null) {
				rewritten.add(new Rewritten(entry, inner(now)));
			}
		});
		return rewritten;
	}

	/** What a person writes of a block: without its list marker. */
	static String inner(String block) {
		List<Block> blocks = IssueFile.parse(block).blocks();
		return (blocks.size() == 1) ? blocks.getFirst().inner().strip() : block.strip();
	}

	/**
	 * An entry with another text.
	 *
	 * @param entry as it was generated
	 * @param text as a person wrote it
	 */
	record Rewritten(PrintedEntry entry, String text) {
	}

}
