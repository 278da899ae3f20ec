package org.xmpp.newsletter.standalone.browser;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Objects;

import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

import org.springframework.core.io.ClassPathResource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What every page owes everybody who comes to it.
 */
@ExtendWith(InBrowser.class)
class PagesBrowserTests {

	private static final int TABS = 25;

	private static final Axe AXE = new Axe();

	private static final String FOCUS = """
			const focused = document.activeElement;
			const place = focused.getBoundingClientRect();
			const seen = place.width > 0 && place.bottom > 0 && place.top < innerHeight && place.left >= 0;
			const style = getComputedStyle(focused);
			const marked = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2;
			return focused === document.body || seen && marked ? '' : focused.outerHTML.slice(0, 120);
			""";

	private final Browser browser;

	private final BrowserNewsroom newsroom;

	PagesBrowserTests(Browser browser, BrowserNewsroom newsroom) {
		this.browser = browser;
		this.newsroom = newsroom;
	}

	@BeforeEach
	void somethingWaits() {
		this.newsroom.waiting(1);
	}

	@ParameterizedTest
	@EnumSource
	void canBeReadByEverybodyInTheLightInTheDarkAndOnAPhone(Page page) throws IOException {
		page.open(this.browser);
		assertNothingIsMissing(page, "in the light");
		this.browser.inTheDark();
		assertNothingIsMissing(page, "in the dark");
		this.browser.onAPhone();
		assertNothingIsMissing(page, "on a phone");
	}

	@ParameterizedTest
	@EnumSource
	void showWhereTheFocusIs(Page page) {
		page.open(this.browser);
		for (int i = 0; i < TABS; i++) {
			this.browser.press(Keys.TAB);
			assertThat(this.browser.ask(FOCUS)).as("focused but not to be seen").isEqualTo("");
		}
	}

	@Test
	void sayMomentsInTheZoneOfTheReaderAndTheExactInstantOnHover() {
		this.browser.inTheZone("Asia/Kolkata");
		Page.FEED.open(this.browser);
		WebElement moment = this.browser.one("[aria-labelledby=polls] time");
		assertThat(moment.getText()).endsWith("GMT+5:30");
		assertThat(moment.getDomAttribute("title")).endsWith(" UTC");
		Instant instant = Instant.parse(Objects.requireNonNull(moment.getDomAttribute("datetime")));
		assertThat(moment.getText()).contains(instant.atZone(ZoneId.of("Asia/Kolkata"))
			.format(DateTimeFormatter.ofPattern("d MMM yyyy HH:mm", Locale.ENGLISH)));
		this.browser.withoutScripts();
		this.browser.reload();
		assertThat(this.browser.one("[aria-labelledby=polls] time").getText()).endsWith("UTC");
	}

	private void assertNothingIsMissing(Page page, String where) throws IOException {
		String script = new ClassPathResource("browser/essentials.js").getContentAsString(StandardCharsets.UTF_8);
		assertThat(this.browser.ask(script)).as("what %s lacks %s", page, where)
			.asInstanceOf(InstanceOfAssertFactories.LIST)
			.isEmpty();
		assertThat(AXE.violations(this.browser)).as("what axe says of %s %s", page, where).isEmpty();
	}

}
