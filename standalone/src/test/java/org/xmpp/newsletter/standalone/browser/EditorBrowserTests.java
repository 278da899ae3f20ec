package org.xmpp.newsletter.standalone.browser;

import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.WebElement;
import org.junit.jupiter.api.extension.ExtendWith;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * An editor goes through the queue with the mouse.
 */
@ExtendWith(InBrowser.class)
class EditorBrowserTests {

	private final Browser browser;

	private final BrowserNewsroom newsroom;

	private final QueueDesk queue;

	private List<String> waiting;

	EditorBrowserTests(Browser browser, BrowserNewsroom newsroom) {
		this.browser = browser;
		this.newsroom = newsroom;
		this.queue = new QueueDesk(browser);
		this.waiting = List.of();
	}

	@BeforeEach
	void somethingWaits() {
		this.waiting = this.newsroom.waiting(2);
	}

	@Test
	void worksTheQueueToItsEnd() {
		this.queue.open();
		int count = this.queue.listed().size();
		assertThat(count).isGreaterThanOrEqualTo(2);
		for (int i = 0; i < count; i++) {
			String title = this.queue.title();
			// Others leave entries that somebody has to confirm first.
			if (i == 0 || !this.browser.shows("button[data-key=a]")) {
				this.queue.reject("no news of the month");
				assertThat(this.queue.done()).isEqualTo("Rejected: " + title + ".");
			}
			else {
				this.queue.decide("approve");
				assertThat(this.queue.done()).isEqualTo("Approved: " + title + ".");
			}
		}
		assertThat(this.queue.isEmpty()).isTrue();
		assertThat(this.browser.text()).contains("Nothing here with these filters.");
		assertThat(this.newsroom.entries("in-review")).isEmpty();
	}

	@Test
	void rewritesATextAndApprovesIt() {
		String entry = this.waiting.getFirst();
		this.queue.open(entry);
		String text = this.queue.typed() + " Have a look.";
		this.queue.type(text);
		this.queue.decide("save");
		assertThat(this.queue.done()).startsWith("Saved: ");
		assertThat(this.queue.printed()).endsWith("Have a look.");
		// What the sources of this one do not say is confirmed.
		this.browser.all("#doubts:not([hidden]) input").forEach(WebElement::click);
		this.queue.decide("approve");
		assertThat(this.newsroom.entry(entry).path("state").asString()).isEqualTo("approved");
		assertThat(this.newsroom.entry(entry).path("text").asString()).isEqualTo(text);
	}

	@Test
	void keepsWhatWasTypedWhenItIsTooLong() {
		this.queue.open(this.waiting.getFirst());
		String before = this.newsroom.entry(this.waiting.getFirst()).path("text").asString();
		String text = "Tea. ".repeat(150).strip();
		this.queue.type(text);
		this.queue.decide("save");
		assertThat(this.queue.trouble()).contains("characters too long");
		assertThat(this.queue.typed()).isEqualTo(text);
		this.queue.open(this.waiting.getFirst());
		assertThat(this.browser.one("#kept").isDisplayed()).as("what was typed is kept").isTrue();
		assertThat(this.newsroom.entry(this.waiting.getFirst()).path("text").asString()).isEqualTo(before);
	}

	@Test
	void takesADecisionBack() {
		String entry = this.waiting.getFirst();
		this.queue.open(entry);
		this.queue.reject("by mistake");
		this.queue.open(entry);
		assertThat(this.queue.state()).isEqualTo("rejected: by mistake");
		this.queue.decide("undo");
		assertThat(this.queue.done()).startsWith("Taken back to review: ");
		assertThat(this.queue.state()).isEqualTo("in review");
	}

	@Test
	void losesNothingWhenASecondWindowWasFaster() {
		String entry = this.waiting.getFirst();
		this.queue.open(entry);
		String text = this.queue.typed();
		this.queue.type(text + " From the first window.");
		String first = this.browser.window();
		this.browser.openWindow();
		this.queue.open(entry);
		this.queue.type(text + " From the second window.");
		this.queue.decide("save");
		this.browser.turnTo(first);
		this.queue.decide("save");
		assertThat(this.queue.trouble()).contains("has changed since you saw it");
		assertThat(this.queue.typed()).endsWith("From the first window.");
		assertThat(this.queue.printed()).endsWith("From the second window.");
	}

	@Test
	void seesWhileTypingHowItWillBePrintedAndWhatIsNotBacked() {
		this.queue.open(this.waiting.getFirst());
		this.queue.type("Now in version 77.0.");
		this.browser.until("the preview", () -> this.queue.printed().equals("Now in version 77.0."));
		assertThat(this.browser.one("#counter").getText()).isEqualTo("20 of 600 characters, 1 line");
		this.browser.until("the warning",
				() -> this.browser.one("#warnings").getText().contains("“77.0” does not stand in the sources."));
	}

	@Test
	void findsWhatWasTypedAfterAReload() {
		String entry = this.waiting.getFirst();
		this.queue.open(entry);
		String text = this.queue.typed() + " Not saved yet.";
		this.queue.type(text);
		this.browser.reload();
		assertThat(this.queue.typed()).isEqualTo(text);
		this.queue.decide("save");
		this.queue.open(entry);
		assertThat(this.browser.one("#kept").isDisplayed()).as("what is saved is not kept").isFalse();
	}

	@Test
	void seesAtOnceWhatIsDoneInAnotherWindow() {
		String entry = this.waiting.getFirst();
		this.queue.open(entry);
		this.newsroom.decide(entry, "approve");
		this.browser.until("what happened", () -> this.browser.one("#overtaken").isDisplayed());
		assertThat(this.browser.one("#overtaken").getText()).contains("approved. It is approved now.");
	}

	@Test
	void seesInTheSourceWhatBacksTheText() {
		this.queue.open(this.newsroom.waitingAbout("Openfire Pade"));
		assertThat(this.browser.all("article h4 mark")).extracting((mark) -> mark.getText()).contains("1.8.4");
		assertThat(this.browser.all("article pre mark")).extracting((mark) -> mark.getText()).contains("1.8.4");
	}

	@Test
	void movesAnEntryToTheNextMonth() {
		this.queue.open(this.waiting.getFirst());
		this.queue.decide("defer");
		assertThat(this.queue.done()).startsWith("Deferred: ");
		this.browser.open("/queue?month=2025-06&entry=" + this.waiting.getFirst());
		assertThat(this.queue.state()).isEqualTo("deferred from May 2025");
	}

	@Test
	void worksWithoutScripts() {
		this.browser.withoutScripts();
		this.queue.open(this.waiting.getFirst());
		String title = this.queue.title();
		this.browser.press("j");
		assertThat(this.queue.title()).as("no script runs").isEqualTo(title);
		this.queue.reject("without scripts");
		assertThat(this.queue.done()).isEqualTo("Rejected: " + title + ".");
		this.queue.open(this.waiting.getLast());
		this.queue.decide("approve");
		assertThat(this.newsroom.entry(this.waiting.getLast()).path("state").asString()).isEqualTo("approved");
	}

}
