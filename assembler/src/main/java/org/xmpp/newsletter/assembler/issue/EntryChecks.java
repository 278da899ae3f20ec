package org.xmpp.newsletter.assembler.issue;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import org.xmpp.newsletter.assembler.entry.Entry;
import org.xmpp.newsletter.assembler.markdown.TextInspection;
import org.xmpp.newsletter.assembler.markdown.TextLink;
import org.xmpp.newsletter.assembler.style.HouseStyle;

/**
 * Looks at one entry for slips that were printed before.
 */
class EntryChecks {

	/** Links of the site itself and of chat rooms need no http. */
	private static final Pattern GOOD_ADDRESS = Pattern.compile("(?i)(?:https?://\\S+|xmpp:\\S+|mailto:\\S+|[/#]\\S*)");

	private static final Pattern SHORTCODE = Pattern.compile("\\{\\{[<%]");

	private final HouseStyle style;

	EntryChecks(HouseStyle style) {
		this.style = style;
	}

	List<Finding> check(Entry entry) {
		Notes notes = new Notes(entry);
		TextInspection text = TextInspection.of(entry.content().text());
		structure(entry, text, notes);
		text.links().forEach((link) -> link(link, notes));
		text.brokenLinks()
			.forEach((piece) -> notes.error("link", "\"" + piece + "\" was meant as a link and is none; repair it."));
		text.rawAddresses()
			.forEach((address) -> notes.warning("link",
					"The address " + address + " stands in the text; put it behind words."));
		if (VersionCheck.saysSeveralOfOne(text.plain())) {
			notes.warning("version", "It says \"versions\" and names one; make it \"version\".");
		}
		return notes.findings;
	}

	private void structure(Entry entry, TextInspection text, Notes notes) {
		if (this.style.section(entry.content().section()).isEmpty()) {
			notes.error("section",
					"The section '" + entry.content().section() + "' is not in the house style; it stands under '"
							+ this.style.other().heading() + "'. Move it to another section.");
		}
		int length = text.plain().codePointCount(0, text.plain().length());
		if (length > this.style.longestText()) {
			notes.warning("length", "The text has " + length + " characters, allowed are " + this.style.longestText()
					+ "; shorten it.");
		}
		if (SHORTCODE.matcher(entry.content().text()).find()) {
			notes.error("shortcode",
					"The text holds a shortcode, which is printed and not carried out; add figures by hand.");
		}
	}

	private static void link(TextLink link, Notes notes) {
		if (!GOOD_ADDRESS.matcher(link.address()).matches()) {
			notes.error("link", "The link \"" + link.text() + "\" leads to \"" + link.address()
					+ "\", which does not begin with https://.");
		}
		VersionCheck.disagreements(link)
			.forEach((version) -> notes.error("version",
					"The text says " + version + " and its link " + link.address() + " names another version."));
	}

	/**
	 * The findings about one entry.
	 */
	private static final class Notes {

		private final Entry entry;

		private final List<Finding> findings = new ArrayList<>();

		Notes(Entry entry) {
			this.entry = entry;
		}

		void error(String check, String words) {
			add(Finding.Severity.ERROR, check, words);
		}

		void warning(String check, String words) {
			add(Finding.Severity.WARNING, check, words);
		}

		private void add(Finding.Severity severity, String check, String words) {
			this.findings.add(new Finding(severity, check, this.entry.content().title(), words, this.entry.id()));
		}

	}

}
