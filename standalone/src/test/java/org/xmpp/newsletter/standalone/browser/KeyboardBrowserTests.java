package org.xmpp.newsletter.standalone.browser;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.Keys;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * An editor goes through the queue by keys alone.
 */
@ExtendWith(InBrowser.class)
class KeyboardBrowserTests {

	private final Browser browser;

	private final BrowserNewsroom newsroom;

	private final QueueDesk queue;

	KeyboardBrowserTests(Browser browser, BrowserNewsroom newsroom) {
		this.browser = browser;
		this.newsroom = newsroom;
		this.queue = new QueueDesk(browser);
	}

	@Test
	void worksTheQueueToItsEnd() {
		this.newsroom.waiting(3);
		this.queue.open();
		int count = this.queue.listed().size();
		for (int i = 0; i < count; i++) {
			String title = this.queue.title();
			if (i > 0 && this.browser.shows("button[data-key=a]")) {
				this.browser.go("a");
				assertThat(this.queue.done()).isEqualTo("Approved: " + title + ".");
			}
			else {
				this.browser.press("r");
				this.browser.go("said before", Keys.ENTER);
				assertThat(this.queue.done()).isEqualTo("Rejected: " + title + ".");
			}
		}
		assertThat(this.queue.isEmpty()).isTrue();
		assertThat(this.newsroom.entries("in-review")).isEmpty();
	}

	@Test
	void confirmsWhatNoSourceSaysOneByOne() {
		String entry = this.newsroom.waiting(1).getFirst();
		this.queue.open(entry);
		String title = this.queue.title();
		this.queue.type(this.queue.typed() + " After 7.8.9 came 7.8.10.");
		this.queue.decide("save");
		this.browser.press("a");
		assertThat(this.browser.ask("return document.activeElement.value")).isEqualTo("7.8.9");
		this.browser.press(Keys.ENTER);
		assertThat(this.browser.ask("return document.activeElement.value")).isEqualTo("7.8.10");
		this.browser.go(Keys.ENTER);
		assertThat(this.queue.done()).isEqualTo("Approved: " + title + ".");
		assertThat(this.newsroom.entry(entry).path("state").asString()).isEqualTo("approved");
	}

	@Test
	void goesToTheNextEntryAndBack() {
		this.newsroom.waiting(2);
		this.queue.open();
		List<String> titles = this.queue.listed();
		this.browser.go("j");
		assertThat(this.queue.title()).isEqualTo(titles.get(1));
		this.browser.go("k");
		assertThat(this.queue.title()).isEqualTo(titles.getFirst());
	}

	@Test
	void takesBackWhatWasDoneLastWithOneKey() {
		String entry = this.newsroom.waiting(2).getFirst();
		this.queue.open(entry);
		String title = this.queue.title();
		this.browser.press("r");
		this.browser.go("by mistake", Keys.ENTER);
		this.browser.go("u");
		assertThat(this.queue.done()).isEqualTo("Taken back: " + title + ".");
		assertThat(this.newsroom.entry(entry).path("state").asString()).isEqualTo("in-review");
	}

	@Test
	void choosesSeveralAndRejectsThemTogether() {
		List<String> chosen = this.newsroom.waiting(2);
		for (String entry : chosen) {
			assertThat(this.newsroom.entry(entry).path("state").asString()).isEqualTo("in-review");
		}
		this.queue.open();
		this.browser.press("x");
		this.browser.go("j");
		this.browser.press("x");
		assertThat(this.browser.all("#selection input:checked")).hasSize(1);
		this.browser.fill("#selection input[name=reason]", "no news");
		this.browser.submit("#selection button[value=reject]");
		assertThat(this.queue.done()).isEqualTo("Rejected 1 entry.");
		this.browser.go("u");
		assertThat(this.queue.done()).startsWith("Taken back: ");
	}

	@Test
	void showsAllKeys() {
		this.newsroom.waiting(1);
		this.queue.open();
		this.browser.press("?");
		assertThat(this.browser.one("dialog").isDisplayed()).isTrue();
		assertThat(this.browser.one("dialog").getText()).contains("undo what was done last");
		this.browser.press(Keys.ESCAPE);
		assertThat(this.browser.one("dialog").isDisplayed()).isFalse();
	}

	@Test
	void typesKeysAsLettersInAFieldUntilEscape() {
		String entry = this.newsroom.waiting(1).getFirst();
		this.queue.open(entry);
		this.browser.press("e");
		this.browser.press(Keys.chord(Keys.CONTROL, Keys.END), " a jar");
		assertThat(this.queue.typed()).endsWith(" a jar");
		this.browser.press(Keys.ESCAPE);
		assertThat(this.browser.ask("return document.activeElement === document.body")).isEqualTo(true);
		assertThat(this.newsroom.entry(entry).path("state").asString()).isEqualTo("in-review");
	}

}
