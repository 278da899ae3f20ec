package org.xmpp.newsletter.standalone.browser;

import java.util.function.Consumer;

/**
 * The pages that everybody can come to in an open newsroom.
 */
enum Page {

	QUEUE("/queue?month=2025-05&state=all"),

	QUEUE_TO_REVIEW("/queue?month=2025-05"),

	QUEUE_APPROVED("/queue?month=2025-05&state=approved"),

	QUEUE_SEARCH("/queue?month=2025-05&state=all&q=Gajim&section=clients"),

	EMPTY_QUEUE("/queue?month=2025-02"),

	SAID("/queue?month=2025-05", (browser) -> {
		browser.fill("form:has(button[value=reject]) input[name=reason]", "a try");
		browser.submit("form:has(button[value=reject]) button");
	}),

	REFUSED("/queue?month=2025-05", (browser) -> {
		browser.fill("#text", "Tea. ".repeat(150).strip());
		browser.submit("button[value=save]");
	}),

	MONTHS_ACCOUNT("/queue/months/2025-05"),

	WORDING("/queue/wording"),

	WORDING_TRIED("/queue/wording", (browser) -> browser.submit("button[value=try]")),

	DRAFTS("/queue/drafts"),

	STANDING("/queue/standing"),

	FEEDS("/feeds"),

	FEEDS_FILTERED("/feeds?text=nothing+like+this"),

	FEED("/feeds", click("th a[href^='/feeds/']")),

	FEED_SETTINGS("/feeds", click("th a[href^='/feeds/']").andThen(click("a[href$='/settings']"))),

	FEED_RULES("/feeds", click("th a[href^='/feeds/']").andThen(click("a[href$='/rules']"))),

	FEED_SKIPPED("/feeds", click("th a[href^='/feeds/']").andThen(click("a[href$='/skipped']"))),

	DISCOVERY("/feeds", (browser) -> {
		browser.fill("#look-address", browser.one("th .address").getText());
		browser.submit("#look button");
	}),

	OPML("/feeds/opml"),

	PROPOSE("/feeds/propose"),

	PROPOSALS("/feeds/propose", (browser) -> {
		browser.fill("#address", "https://kettles.example/feed");
		browser.submit("main form button");
		browser.open("/feeds/proposals");
	}),

	CATALOGUE("/feeds/catalogue"),

	PROJECTS("/projects"),

	PROJECT("/projects", click("th a[href^='/projects/']")),

	DOAP("/projects/doap"),

	ITEM("/feeds", click("th a[href^='/feeds/']").andThen(click("th a[href^='/items/']"))),

	BRING("/items/new"),

	ISSUES("/issues"),

	ISSUE("/issues/2025-05"),

	EMPTY_ISSUE("/issues/2025-02"),

	PREVIEW("/issues/2025-05/preview"),

	EDIT("/issues/2025-05/edit"),

	SILENCE("/issues/2025-05/silence"),

	ACCOUNT("/issues/2025-05/account"),

	DELIVERY("/issues/2025-05/delivery"),

	WRITINGS("/issues/2025-05/write"),

	WRITING("/issues/2025-05/write", (browser) -> browser.follow("Write a block")),

	WRITING_TRIED("/issues/2025-05/write", (browser) -> {
		browser.follow("Write a block");
		browser.fill("#text", "## A heading\n\nWords with [a link](https://teapots.example/).");
		browser.submit("button[value=preview]");
	}),

	THANKS("/issues/2025-05/write/thanks"),

	SAME_EVERY_MONTH("/issues/2025-05/write", click("[aria-labelledby=texts] a")),

	OPERATIONS("/operations"),

	DEAD_LETTERS("/operations/dead-letters"),

	ARCHIVE("/issues/archive"),

	PROBLEM("/items/00000000-0000-0000-0000-000000000000"),

	NOT_THERE("/no-such-page");

	private final String start;

	private final Consumer<Browser> then;

	Page(String start) {
		this(start, (browser) -> {
		});
	}

	Page(String start, Consumer<Browser> then) {
		this.start = start;
		this.then = then;
	}

	private static Consumer<Browser> click(String link) {
		return (browser) -> browser.submit(link);
	}

	void open(Browser browser) {
		browser.open(this.start);
		this.then.accept(browser);
	}

}
