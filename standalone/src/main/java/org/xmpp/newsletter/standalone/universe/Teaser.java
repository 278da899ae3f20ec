package org.xmpp.newsletter.standalone.universe;

import org.jsoup.Jsoup;

/**
 * The first words of a text, as blogs show them beside the whole.
 */
final class Teaser {

	private static final int LENGTH = 120;

	private Teaser() {
	}

	static String of(String html) {
		String text = Jsoup.parse(html).text();
		return (text.length() <= LENGTH) ? text : text.substring(0, text.lastIndexOf(' ', LENGTH)) + " […]";
	}

}
