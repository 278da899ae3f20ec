package org.xmpp.newsletter.assembler.lint;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.xmpp.newsletter.assembler.document.Block;
import org.xmpp.newsletter.assembler.markdown.TextInspection;
import org.xmpp.newsletter.assembler.markdown.TextLink;
import org.xmpp.newsletter.assembler.style.Check;

/**
 * Looks at the XEPs that a block names.
 */
final class XepChecks {

	private static final Pattern NAMED = Pattern.compile("\\bXEP-(\\d{4})\\b");

	private static final Pattern ADDRESS = Pattern.compile("/extensions/xep-(\\d{4})(?:\\.html|/|#|$)");

	private static final Pattern TITLED = Pattern
		.compile("\\[XEP-(\\d{4})\\]\\([^)]*\\) \\(((?:[^()]|\\([^()]*\\))*)\\)");

	private XepChecks() {
	}

	static void look(Block block, Sheet sheet) {
		TextInspection text = sheet.inspected(block.inner());
		boolean linked = false;
		for (TextLink link : text.links()) {
			Matcher address = ADDRESS.matcher(link.address());
			Matcher named = NAMED.matcher(link.text());
			linked |= named.find();
			if (address.find() && named.reset().find() && !named.group(1).equals(address.group(1))) {
				sheet.note(Check.XEP, block, link.address(),
						"The text says XEP-" + named.group(1) + " and its link leads to XEP-" + address.group(1) + ".",
						null);
			}
		}
		unlinked(block, text, linked, sheet);
		titles(block, sheet);
	}

	/** One link of the XEP in the entry is enough. */
	private static void unlinked(Block block, TextInspection text, boolean linked, Sheet sheet) {
		if (!sheet.isNews(block) || linked || block.kind() == Block.Kind.FIGURE) {
			return;
		}
		Matcher named = NAMED.matcher(text.rest());
		if (named.find() && text.links().stream().noneMatch((link) -> ADDRESS.matcher(link.address()).find())) {
			String path = (sheet.style().linksAreRootRelative() ? "" : sheet.style().site()) + "/extensions/xep-"
					+ named.group(1) + ".html";
			sheet.note(Check.XEP_LINK, block, named.group(), named.group() + " is not linked.",
					new Fix(named.group(), "[" + named.group() + "](" + path + ")"));
		}
	}

	private static void titles(Block block, Sheet sheet) {
		Matcher titled = TITLED.matcher(block.text());
		while (titled.find()) {
			String known = sheet.knowledge().titles().get(Integer.valueOf(titled.group(1)));
			if (known != null && !plain(known).equals(plain(titled.group(2)))) {
				sheet.note(Check.XEP, block, titled.group(),
						"XEP-" + titled.group(1) + " is called \"" + known + "\" and not \"" + titled.group(2) + "\".",
						new Fix("(" + titled.group(2) + ")", "(" + known + ")"));
			}
		}
	}

	private static String plain(String title) {
		return title.replaceAll("[\\\\`]", "").replaceAll("\\s+", " ").strip().toLowerCase(Locale.ROOT);
	}

}
