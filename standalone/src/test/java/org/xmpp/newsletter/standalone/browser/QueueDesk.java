package org.xmpp.newsletter.standalone.browser;

import java.util.List;

import org.openqa.selenium.WebElement;

/**
 * The page of the queue, by what an editor sees on it.
 */
record QueueDesk(Browser browser) {

	static final String TEXT = "#text";

	private static final String REJECTION = "form:has(button[value=reject]) ";

	void open() {
		this.browser.open("/queue?month=" + BrowserNewsroom.MONTH);
	}

	void open(String entry) {
		this.browser.open("/queue?month=%s&state=all&entry=%s".formatted(BrowserNewsroom.MONTH, entry));
	}

	boolean isEmpty() {
		return !this.browser.shows("#focus-title");
	}

	String title() {
		return this.browser.one("#focus-title").getText();
	}

	String state() {
		return this.browser.one("article .tag").getText();
	}

	List<String> listed() {
		return this.browser.all("td a").stream().map(WebElement::getText).toList();
	}

	String printed() {
		return this.browser.one("blockquote").getText();
	}

	String typed() {
		return this.browser.one(TEXT).getDomProperty("value");
	}

	void type(String text) {
		this.browser.fill(TEXT, text);
	}

	void decide(String action) {
		this.browser.submit("button[value=" + action + "]");
	}

	void reject(String reason) {
		this.browser.fill(REJECTION + "input[name=reason]", reason);
		this.browser.submit(REJECTION + "button");
	}

	String done() {
		return this.browser.one("[role=status]").getText();
	}

	String trouble() {
		return this.browser.one("[role=alert]").getText();
	}

}
