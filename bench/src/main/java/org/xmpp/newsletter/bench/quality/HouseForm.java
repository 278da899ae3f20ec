package org.xmpp.newsletter.bench.quality;

import java.util.regex.Pattern;

import org.xmpp.newsletter.summarizer.section.Section;

/**
 * The forms that entries have today, by section: what the newsletter's issues of 2025
 * show, written down apart from the forms with which drafts are made.
 */
final class HouseForm {

	private static final String LINK = "\\[[^\\]]+\\]\\([^)]+\\)";

	private static final String VERSIONS = "(?:versions? )?" + LINK + "(?:(?:, | and | to | through )" + LINK + ")*";

	private static final Pattern CLIENT = Pattern
		.compile("^" + LINK + " has (?:also )?released " + VERSIONS + "(?: of its .+?)?\\..*");

	private static final Pattern LIBRARY = Pattern.compile(
			"^" + LINK + "(?:, (?:an? |the )?[^\\[]+?,)? " + VERSIONS + " (?:has|have) (?:also )?been released\\..*");

	private static final Pattern SERVER = Pattern
		.compile("^.+? is (?:pleased|happy) to (?:also )?announce the release of .*" + VERSIONS + ".*");

	private static final Pattern INTRODUCTION = Pattern
		.compile("^\\[Introducing [^\\]]+\\]\\([^)]+\\)(?:: an? .+)?[,.].*");

	private static final Pattern TITLED = Pattern.compile("^" + LINK + "(?:, (?:by|on) .+|[.!?:]).*|^" + LINK + "$");

	private HouseForm() {
	}

	static boolean fits(Section section, boolean release, String text) {
		Pattern form = !release ? TITLED : switch (section) {
			case CLIENTS -> CLIENT;
			case SERVERS -> SERVER;
			default -> LIBRARY;
		};
		return form.matcher(text).matches() || (release && INTRODUCTION.matcher(text).matches());
	}

}
