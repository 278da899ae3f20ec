package org.xmpp.newsletter.standalone.browser;

/**
 * The pages that everybody can come to.
 */
enum Page {

	QUEUE("/queue?month=2025-05&state=all"),

	ACCOUNT("/queue/months/2025-05"),

	EMPTY_QUEUE("/queue?month=2025-02"),

	FEEDS("/feeds"),

	FEED("/feeds", "th a[href^='/feeds/']"),

	ITEM("/feeds", "th a[href^='/feeds/']", "th a[href^='/items/']"),

	ISSUES("/issues"),

	ISSUE("/issues/2025-05"),

	EMPTY_ISSUE("/issues/2025-02"),

	PREVIEW("/issues/2025-05/preview"),

	PROBLEM("/items/00000000-0000-0000-0000-000000000000");

	private final String start;

	private final String[] links;

	Page(String start, String... links) {
		this.start = start;
		this.links = links;
	}

	void open(Browser browser) {
		browser.open(this.start);
		for (String link : this.links) {
			browser.click(link);
		}
	}

}
