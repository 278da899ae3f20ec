package org.xmpp.newsletter.assembler.lint;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import org.xmpp.newsletter.assembler.document.Block;
import org.xmpp.newsletter.assembler.markdown.TextLink;
import org.xmpp.newsletter.assembler.style.Check;

/**
 * Looks for the same news in two places.
 */
final class RepetitionChecks {

	/** An address that stands for one piece of news: a post, a release, a video. */
	private static final Pattern NEWS = Pattern
		.compile("(?i)https?://[^/]+/(?![\\d/]*$)(?=[^?#]*(?:\\d|-[^/?#]*-|/w/|watch)).*"
				+ "|https?://[^/]+/.*(?:watch\\?v=|/releases/tag/|/tags?/).*");

	/** A page about more than one piece of news. */
	private static final Pattern STANDING = Pattern
		.compile("(?i)https?://(?:github\\.com|codeberg\\.org|git[^/]*\\.[^/]+)/[^/]+/[^/]+/?(?:#.*)?"
				+ "|.*(?://wiki\\.|changelog|readme|/wiki/|/compare/|/issues/|/users?/|/u/|/speakers?/|/track/|/about/|/rfc|/xep-|/extensions/|/tree/|/blob/).*");

	private static final Pattern SERIES = Pattern.compile(
			"(?i).*(?:channel|playlist|/c/|/feed|meetup|happyhour|office|membership|opencollective|summerofcode|crowdfunding).*");

	private RepetitionChecks() {
	}

	static void look(Sheet sheet) {
		Map<String, Block> first = new HashMap<>();
		for (Block block : sheet.blocks()) {
			if (sheet.isNews(block) && block.kind() != Block.Kind.FIGURE) {
				for (String address : news(block.inner(), sheet)) {
					Block other = first.putIfAbsent(key(address), block);
					if (other != null && other != block) {
						sheet.note(Check.REPEATED_LINK, block, address,
								"The link " + address + " is also on line " + other.line() + "; keep one of the two.",
								null);
					}
					String issue = sheet.knowledge().printed().get(key(address));
					if (issue != null && !Sheet.under(block, "events") && !Sheet.under(block, "announcement")
							&& !Sheet.under(block, "summer of code")) {
						sheet.note(Check.PRINTED_BEFORE, block, address,
								"The link " + address + " was printed in " + issue + " already.", null);
					}
				}
			}
		}
	}

	/** The news links of a text. */
	static Set<String> news(String markdown, Sheet sheet) {
		Set<String> news = new LinkedHashSet<>();
		for (TextLink link : sheet.inspected(markdown).links()) {
			if (NEWS.matcher(link.address()).matches() && !STANDING.matcher(link.address()).matches()
					&& !SERIES.matcher(link.address()).matches()) {
				news.add(link.address());
			}
		}
		return news;
	}

	static String key(String address) {
		return address.replaceFirst("#.*$", "").replaceFirst("/+$", "").replaceFirst("^https?://(?:www\\.)?", "");
	}

}
