package org.xmpp.newsletter.standalone.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.core.io.ClassPathResource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whatever people and feeds bring, nothing of it runs: payloads after the collections of
 * OWASP in titles, names, links, notes, reasons, wordings and texts. Nor does the policy
 * of the pages have to stop anything: a complaint of it fails the test, too.
 */
@ExtendWith(InBrowser.class)
class HostileBrowserTests {

	private static final String SHORT = "\"'></title><script>alert(1)</script><img src=x onerror=alert(2)>";

	private final Browser browser;

	private final BrowserNewsroom newsroom;

	private final QueueDesk queue;

	HostileBrowserTests(Browser browser, BrowserNewsroom newsroom) {
		this.browser = browser;
		this.newsroom = newsroom;
		this.queue = new QueueDesk(browser);
	}

	@BeforeEach
	void watch() {
		this.browser.firstOfAll("""
				window.ran = [];
				for (const way of ['alert', 'confirm', 'prompt']) {
				  window[way] = (what) => window.ran.push(way + ': ' + what);
				}""");
	}

	@Test
	void noticesWhatRuns() {
		this.browser.open("/queue");
		this.browser.ask("alert('here'); document.querySelector('main').append(document.createElement('iframe'));");
		assertThat(this.browser.ask(script("browser/ran.js"))).asInstanceOf(InstanceOfAssertFactories.LIST).hasSize(2);
	}

	@Test
	void nothingThatAFeedShowsRuns() {
		String entry = this.newsroom.waitingAbout("Free tea");
		this.queue.open(entry);
		nothingRuns();
		everywhere("/queue/months/2025-05", "/feeds");
		this.browser.follow("Kettle & friends");
		nothingRuns();
		this.browser.follow("Free tea");
		assertThat(this.browser.heading()).contains("Free tea");
		nothingRuns();
	}

	@Test
	void noNewsThatSomebodyBringsRun() {
		String words = "Visitor";
		this.browser.open("/items/new");
		this.browser.fill("#news-address", "https://hostile.example/%22%3E%3Cscript%3Ealert(1)%3C/script%3E");
		this.browser.fill("#news-title", words + " " + SHORT);
		this.browser.fill("#news-text", payloads());
		this.browser.submit("main form button");
		assertThat(this.browser.heading()).startsWith(words);
		nothingRuns();
		this.newsroom.settle();
		String entry = this.newsroom.waitingAbout(words);
		this.queue.open(entry);
		assertThat(this.queue.title()).startsWith(words);
		nothingRuns();
		this.newsroom.approveAsItIs(entry);
		this.newsroom.settle();
		everywhere("/queue?month=2025-05&state=all", "/queue/months/2025-05", "/issues/2025-05",
				"/issues/2025-05/preview", "/issues/2025-05/account", "/issues/2025-05/edit");
	}

	@Test
	void noTextOfAnEntryNorNoteNorReasonRuns() {
		String entry = this.newsroom.waiting(1).getFirst();
		List<String> lines = payloads().lines().toList();
		for (int from = 0; from < lines.size(); from += 8) {
			this.queue.open(entry);
			this.queue.type(String.join(" ", lines.subList(from, Math.min(from + 8, lines.size()))));
			this.queue.decide("save");
			nothingRuns();
		}
		this.queue.open(entry);
		this.browser.fill("input[name=note]", String.join(" ", lines.subList(0, 20)));
		this.browser.submit(".notes form:has(input[name=note]) button");
		nothingRuns();
		this.queue.open(entry);
		this.queue.reject(SHORT);
		nothingRuns();
		this.queue.open(entry);
		nothingRuns();
		everywhere("/queue/months/2025-05", "/issues/2025-05", "/issues/2025-05/account");
	}

	@Test
	void noFormOfAWordingRuns() {
		this.newsroom.waiting(3);
		this.browser.open("/queue/wording");
		this.browser.fill("input[name=note]", SHORT);
		String forms = this.browser.one("#forms").getDomProperty("value");
		this.browser.ask("document.querySelector('#forms').value = arguments[0]",
				forms.replaceAll("(?m)^(\\s*- )(['\"]?)(?=\\S)", "$1$2<svg/onload=alert(1)>[x](javascript:alert(1)) "));
		this.browser.submit("button[value=try]");
		assertThat(this.browser.text()).contains("contains HTML or a shortcode");
		nothingRuns();
	}

	@Test
	void noTextWrittenByHandRuns() {
		this.browser.open("/issues/2025-06/write");
		this.browser.follow("Write a block");
		this.browser.fill("input[name=title]", SHORT);
		this.browser.fill("#text", payloads());
		this.browser.submit("button[value=preview]");
		nothingRuns();
		this.browser.submit("button[value=save]");
		everywhere("/issues/2025-06/write", "/issues/2025-06", "/issues/2025-06/preview", "/issues/2025-06/edit");
		this.browser.open("/issues/2025-06/write");
		// What is refused is not there to be taken away.
		if (this.browser.shows("[aria-labelledby=blocks] li a")) {
			this.browser.submit("[aria-labelledby=blocks] li a");
			this.browser.submit("button[value=remove]");
		}
	}

	@Test
	void noNameOfAProjectRuns() {
		this.browser.open("/projects");
		this.browser.fill("#name", SHORT);
		this.browser.fill("#tagline", SHORT);
		this.browser.fill("#family", SHORT);
		this.browser.fill("#aliases", SHORT);
		this.browser.submit("form[action='/projects'] button");
		nothingRuns();
		this.browser.open("/projects");
		assertThat(this.browser.text()).contains(SHORT);
		everywhere("/projects", "/feeds", "/issues/2025-05/silence");
	}

	@Test
	void noProposalRuns() {
		this.browser.open("/feeds/propose");
		this.browser.fill("#address", "https://hostile.example/%22%3E%3Cscript%3Ealert(1)%3C/script%3E");
		this.browser.fill("#project", SHORT);
		this.browser.fill("#who", SHORT);
		this.browser.fill("#remark", payloads().substring(0, 1000));
		this.browser.submit("main form button");
		nothingRuns();
		everywhere("/feeds/proposals");
	}

	@Test
	void noStandingItemRuns() {
		this.browser.open("/queue/standing");
		this.browser.fill("#title", SHORT);
		this.browser.fill("#text", "<img src=x onerror=alert(1)> [x](javascript:alert(1))");
		this.browser.submit("form[action='/queue/standing'] button");
		nothingRuns();
		everywhere("/queue/standing");
	}

	@Test
	void noNameOfAPersonRuns() {
		this.browser.open("/feeds");
		this.browser.fill(".person input[name=name]", SHORT);
		this.browser.submit(".person button");
		nothingRuns();
	}

	private void everywhere(String... pages) {
		for (String page : pages) {
			this.browser.open(page);
			nothingRuns();
		}
	}

	private void nothingRuns() {
		assertThat(this.browser.ask(script("browser/ran.js"))).as("what ran or could run at %s", this.browser.path())
			.asInstanceOf(InstanceOfAssertFactories.LIST)
			.isEmpty();
	}

	private static String payloads() {
		return script("browser/payloads.txt");
	}

	private static String script(String name) {
		try {
			return new ClassPathResource(name).getContentAsString(StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
