package org.xmpp.newsletter.standalone.browser;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.By;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A maintainer registers feeds and brings news.
 */
@ExtendWith(InBrowser.class)
class MaintainerBrowserTests {

	private final Browser browser;

	private final BrowserNewsroom newsroom;

	MaintainerBrowserTests(Browser browser, BrowserNewsroom newsroom) {
		this.browser = browser;
		this.newsroom = newsroom;
	}

	@Test
	void registersAFeedAndPollsIt() {
		register(feed("Samovar") + "?for=registersAFeedAndPollsIt");
		assertThat(this.browser.path()).matches("/feeds/[0-9a-f-]{36}");
		assertThat(this.browser.text()).contains("It has not been polled yet.");
		this.browser.submit("form[action$='/poll'] button");
		assertThat(this.browser.path()).matches("/feeds/[0-9a-f-]{36}");
		assertThat(this.browser.text()).doesNotContain("It has not been polled yet.");
		assertThat(this.browser.one("[aria-labelledby=polls] tbody tr").getText()).contains("2025");
		this.newsroom.settle();
	}

	@Test
	void seesThatAFeedIsThereAlready() {
		register(feed("Samovar"));
		assertThat(this.browser.one("[role=alert]").getText()).contains("This address is registered already: ");
	}

	@Test
	void bringsNewsByItsAddress() {
		this.browser.open("/feeds");
		this.browser.fill("#news-address", "https://teapots.example/meeting");
		this.browser.fill("#news-title-field", "Teapot meeting in Brussels");
		this.browser.fill("#news-text", "The teapots meet in Brussels. Everybody is welcome to bring a cup.");
		this.browser.submit("#news button");
		assertThat(this.browser.heading()).isEqualTo("Teapot meeting in Brussels");
		this.newsroom.settle();
		this.browser.open("/queue?month=2025-05&state=all");
		assertThat(new QueueDesk(this.browser).listed()).contains("Teapot meeting in Brussels");
	}

	@Test
	void saysWhoSheIs() {
		this.browser.open("/feeds");
		this.browser.fill(".person input[name=name]", "Zoë");
		this.browser.submit(".person button");
		assertThat(this.browser.path()).isEqualTo("/feeds");
		assertThat(this.browser.one(".person input[name=name]").getDomProperty("value")).isEqualTo("Zoë");
	}

	private void register(String address) {
		this.browser.open("/feeds");
		this.browser.fill("#feed-address", address);
		this.browser.submit("#register button");
	}

	/** The address of a feed, read from the page of the feeds. */
	private String feed(String words) {
		this.browser.open("/feeds");
		return this.browser.all("tbody tr")
			.stream()
			.filter((row) -> row.getText().contains(words))
			.map((row) -> row.findElement(By.cssSelector("th .muted")).getText())
			.findFirst()
			.orElseThrow();
	}

}
