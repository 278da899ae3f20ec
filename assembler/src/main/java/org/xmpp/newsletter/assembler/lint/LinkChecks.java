package org.xmpp.newsletter.assembler.lint;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

import org.xmpp.newsletter.assembler.document.Block;
import org.xmpp.newsletter.assembler.markdown.TextInspection;
import org.xmpp.newsletter.assembler.markdown.TextLink;
import org.xmpp.newsletter.assembler.style.Check;

/**
 * Looks at the links of a block.
 */
final class LinkChecks {

	/** Links of the site itself and of chat rooms need no http. */
	private static final Pattern GOOD = Pattern
		.compile("(?i)(?:https?://\\S+|xmpp:\\S+|mailto:\\S+|geo:\\S+|[/#]\\S*)");

	private static final Pattern HOST = Pattern
		.compile("(?i)https?://(?:[^/@\\s]+@)?(?:[\\p{L}\\p{N}-]+\\.)+[\\p{L}\\p{N}-]+\\.?(?::\\d+)?(?:[/?#].*)?");

	private static final Pattern HANDLE = Pattern.compile("@?[\\w.-]+@[\\w.-]+\\.\\w+");

	private static final Pattern TRACKING = Pattern.compile(
			"(?i)(?:utm_[a-z]+|fbclid|gclid|dclid|mc_[ce]id|igshid|yclid|msclkid|twclid|_hsenc|_hsmi|mtm_[a-z]+)=.*");

	private LinkChecks() {
	}

	static void look(Block block, Sheet sheet) {
		TextInspection text = sheet.inspected(block.inner());
		text.links().forEach((link) -> link(link, block, sheet));
		text.brokenLinks()
			.forEach((piece) -> sheet.note(Check.BROKEN_LINK, block, piece.lines().findFirst().orElse(""),
					"\"" + piece.strip() + "\" was meant as a link and is none; repair it.", null));
		text.rawAddresses()
			.forEach((address) -> sheet.note(Check.RAW_ADDRESS, block, address,
					"The address " + address + " stands in the text; put it behind words.", null));
	}

	private static void link(TextLink link, Block block, Sheet sheet) {
		String address = link.address();
		if (!GOOD.matcher(address).matches()) {
			address(link, block, sheet);
		}
		else if (address.toLowerCase(Locale.ROOT).startsWith("http") && !HOST.matcher(address).matches()) {
			sheet.note(Check.ADDRESS, block, address,
					"The link \"" + link.text() + "\" leads to " + address + ", where there is no such host.", null);
		}
		VersionCheck.disagreements(link)
			.forEach((version) -> sheet.note(Check.TAG, block, address,
					"The text says " + version + " and its link " + address + " names another version.", null));
		tracking(address, block, sheet);
		site(link, block, sheet);
	}

	private static void address(TextLink link, Block block, Sheet sheet) {
		String address = link.address();
		boolean bare = HOST.matcher("https://" + address).matches() && !HANDLE.matcher(address).matches();
		String words = HANDLE.matcher(address).matches()
				? "which is a name and no address; link the page of that account."
				: address.isBlank() ? "nowhere; give it an address." : "which does not begin with https://.";
		sheet.note(Check.ADDRESS, block, address,
				"The link \"" + link.text() + "\" leads to \"" + address + "\", " + words,
				bare ? new Fix("](" + address, "](https://" + address) : null);
	}

	private static void tracking(String address, Block block, Sheet sheet) {
		int query = address.indexOf('?');
		if (query < 0) {
			return;
		}
		int end = address.indexOf('#', query);
		String rest = (end < 0) ? "" : address.substring(end);
		List<String> kept = new ArrayList<>(
				Arrays.asList(address.substring(query + 1, (end < 0) ? address.length() : end).split("&")));
		if (kept.removeIf((parameter) -> TRACKING.matcher(parameter).matches())) {
			String clean = address.substring(0, query) + (kept.isEmpty() ? "" : "?" + String.join("&", kept)) + rest;
			sheet.note(Check.TRACKING, block, address, "The address " + address + " tells where a reader comes from.",
					new Fix(address, clean));
		}
	}

	private static void site(TextLink link, Block block, Sheet sheet) {
		String site = sheet.style().site();
		if (sheet.style().linksAreRootRelative() && link.address().startsWith(site + "/")
				&& link.address().length() > site.length() + 1) {
			sheet.note(
					Check.SITE_LINK, block, link.address(), "Links into the site are written without its name: "
							+ link.address().substring(site.length()) + ".",
					new Fix("](" + link.address(), "](" + link.address().substring(site.length())));
		}
		else if (!sheet.style().linksAreRootRelative() && link.address().matches("/[^/].*")) {
			sheet.note(Check.SITE_LINK, block, link.address(),
					"Links into the site are written with its name: " + site + link.address() + ".",
					new Fix("](" + link.address(), "](" + site + link.address()));
		}
	}

}
