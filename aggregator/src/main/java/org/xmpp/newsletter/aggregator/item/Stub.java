package org.xmpp.newsletter.aggregator.item;

import java.util.regex.Pattern;

import org.xmpp.newsletter.aggregator.read.Html;
import org.xmpp.newsletter.contracts.ItemContent;

/**
 * Tells items that only begin in the feed and go on on their page.
 */
final class Stub {

	private static final int SHORT = 200;

	private static final Pattern GOES_ON = Pattern.compile(
			"(?is).*(?:…|\\.\\.\\.|\\[…]|\\[\\.\\.\\.]|read (?:more|on)|continue reading.{0,80}|weiterlesen)\\W*$");

	private Stub() {
	}

	static boolean is(ItemContent content) {
		String text = Html.text(content.html());
		return text.length() < SHORT || GOES_ON.matcher(text.substring(Math.max(0, text.length() - SHORT))).matches();
	}

	/** Whether the page says so much more that it is worth a revision. */
	static boolean isSurpassed(ItemContent content, String html) {
		return Html.text(html).length() > Html.text(content.html()).length() * 3 / 2 + 20;
	}

}
