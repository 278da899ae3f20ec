package org.xmpp.newsletter.assembler.lint;

import java.util.Comparator;
import java.util.List;

import org.xmpp.newsletter.assembler.document.Block;
import org.xmpp.newsletter.assembler.document.IssueFile;
import org.xmpp.newsletter.assembler.style.HouseStyle;

/**
 * Looks through a Markdown file for defects.
 */
public final class Lint {

	private Lint() {
	}

	/**
	 * Looks through a file.
	 * @param markdown the file
	 * @param style the house style with its severities
	 * @param knowledge what is known besides the file
	 * @return what was found, in the order of the file
	 */
	public static List<Defect> look(String markdown, HouseStyle style, Knowledge knowledge) {
		Sheet sheet = new Sheet(IssueFile.parse(markdown), style, knowledge);
		for (Block block : sheet.blocks()) {
			if (block.kind() != Block.Kind.CODE) {
				LinkChecks.look(block, sheet);
				WordChecks.look(block, sheet);
				FigureChecks.look(block, sheet);
				XepChecks.look(block, sheet);
				DateChecks.look(block, sheet);
			}
		}
		RepetitionChecks.look(sheet);
		DocumentChecks.look(sheet);
		return sheet.defects().stream().sorted(Comparator.comparingInt(Defect::line).thenComparing(Defect::check)).toList();
	}

}
