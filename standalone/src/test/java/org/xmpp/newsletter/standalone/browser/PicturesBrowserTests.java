package org.xmpp.newsletter.standalone.browser;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.ExtendWith;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Takes the pictures of the documents:
 * {@code -Dtest=PicturesBrowserTests -Dnewsroom.pictures=<absolute folder>}, without
 * other tests, whose traces would be in the pictures.
 */
@ExtendWith(InBrowser.class)
@EnabledIfSystemProperty(named = "newsroom.pictures", matches = ".+",
		disabledReason = "No pictures are asked for with -Dnewsroom.pictures=<folder>")
class PicturesBrowserTests {

	private final Browser browser;

	private final BrowserNewsroom newsroom;

	PicturesBrowserTests(Browser browser, BrowserNewsroom newsroom) {
		this.browser = browser;
		this.newsroom = newsroom;
	}

	@Test
	void showTheQueue() throws IOException {
		openQueue();
		take("queue");
	}

	@Test
	void showTheQueueInTheDark() throws IOException {
		this.browser.inTheDark();
		openQueue();
		take("queue-dark");
	}

	@Test
	void showTheQueueOnAPhone() throws IOException {
		this.browser.onAPhone();
		openQueue();
		take("queue-phone");
	}

	@Test
	void showTheAccountOfAMonth() throws IOException {
		this.browser.open("/queue/months/2025-05");
		take("account");
	}

	@Test
	void showTheFeeds() throws IOException {
		this.browser.open("/feeds");
		take("feeds");
	}

	@Test
	void showTheIssue() throws IOException {
		this.browser.open("/issues/2025-05");
		take("issue");
	}

	@Test
	void showThePreview() throws IOException {
		this.browser.open("/issues/2025-05/preview");
		take("preview");
	}

	private void openQueue() {
		this.newsroom.waitingAbout("Kettle meetup");
		this.newsroom.waitingAbout("Samovar 0.13");
		this.browser.open("/queue?month=2025-05&entry=" + this.newsroom.waitingAbout("Gajim 2.2.0"));
	}

	private void take(String name) throws IOException {
		Path folder = Files.createDirectories(Path.of(System.getProperty("newsroom.pictures")));
		Path picture = Files.write(folder.resolve(name + ".png"), this.browser.picture());
		assertThat(picture).isNotEmptyFile();
	}

}
