package org.xmpp.newsletter.assembler.lint;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.xmpp.newsletter.assembler.document.Block;
import org.xmpp.newsletter.assembler.document.IssueFile;
import org.xmpp.newsletter.assembler.style.HouseStyle;
import org.xmpp.newsletter.assembler.style.HouseStyles;

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
		return sheet.defects()
			.stream()
			.sorted(Comparator.comparingInt(Defect::line).thenComparing(Defect::check))
			.toList();
	}

	/**
	 * The news links of an issue, to be known when later ones are looked through.
	 * @param markdown the file of the issue
	 * @param name what to call it
	 * @return the links in the form in which they are compared, with that name
	 */
	public static Map<String, String> news(String markdown, String name) {
		Sheet sheet = new Sheet(IssueFile.parse(markdown), HouseStyles.named("xmpp-2026"), Knowledge.NONE);
		Map<String, String> news = new HashMap<>();
		for (Block block : sheet.blocks()) {
			if (sheet.isNews(block)) {
				RepetitionChecks.news(block.inner(), sheet)
					.forEach((address) -> news.put(RepetitionChecks.key(address), name));
			}
		}
		return news;
	}

}
