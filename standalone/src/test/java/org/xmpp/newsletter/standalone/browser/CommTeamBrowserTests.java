package org.xmpp.newsletter.standalone.browser;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * The comm team takes the issue out of the newsroom.
 */
@ExtendWith(InBrowser.class)
class CommTeamBrowserTests {

	private static final String RELEASE = "form[action$='/release'] ";

	private final Browser browser;

	private final BrowserNewsroom newsroom;

	CommTeamBrowserTests(Browser browser, BrowserNewsroom newsroom) {
		this.browser = browser;
		this.newsroom = newsroom;
	}

	@Test
	void readsTheFindingsAndThePreview() {
		this.browser.open("/issues");
		this.browser.follow("May 2025");
		assertThat(this.browser.path()).isEqualTo("/issues/2025-05");
		assertThat(this.browser.heading()).isEqualTo("The XMPP Newsletter May 2025");
		assertThat(this.browser.one("[aria-labelledby=findings]").getText()).isNotEqualTo("Findings");
		this.browser.follow("Preview");
		assertThat(this.browser.heading()).isEqualTo("The XMPP Newsletter May 2025");
		assertThat(this.browser.text()).contains("XMPP Software News", "XEP-9004");
		this.browser.follow("Back to the issue");
		assertThat(this.browser.path()).isEqualTo("/issues/2025-05");
	}

	@Test
	void downloadsTheMarkdown() throws IOException {
		this.browser.open("/issues/2025-05");
		String link = this.browser.one("a[href$='issue.md']").getText();
		this.browser.follow("Download");
		Path file = this.browser.downloads().resolve(link.substring(link.lastIndexOf(' ') + 1));
		await().atMost(Duration.ofSeconds(30)).until(() -> Files.exists(file));
		assertThat(Files.readString(file)).startsWith("---\ntitle: The XMPP Newsletter May 2025\n");
	}

	@Test
	void releasesAnIssueOnce() {
		approveForJune();
		this.browser.open("/issues/2025-06");
		String slow = this.browser.window();
		this.browser.openWindow();
		this.browser.open("/issues/2025-06");
		release();
		assertThat(this.browser.text()).contains("Released by demo editor on ", "It does not change any more.");
		assertThat(this.browser.shows(RELEASE)).isFalse();
		this.browser.turnTo(slow);
		release();
		assertThat(this.browser.one("[role=alert]").getText()).contains("was released by demo editor already");
	}

	private void approveForJune() {
		String entry = this.newsroom.waiting(1).getFirst();
		QueueDesk queue = new QueueDesk(this.browser);
		queue.open(entry);
		queue.decide("defer");
		this.browser.open("/queue?month=2025-06&entry=" + entry);
		queue.decide("approve");
		this.newsroom.settle();
	}

	private void release() {
		this.browser.click(RELEASE + "input[name=confirmed]");
		this.browser.submit(RELEASE + "button");
	}

}
