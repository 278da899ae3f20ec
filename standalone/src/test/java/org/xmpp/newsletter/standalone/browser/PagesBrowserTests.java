package org.xmpp.newsletter.standalone.browser;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openqa.selenium.Keys;

import org.springframework.core.io.ClassPathResource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What every page owes everybody who comes to it.
 */
@ExtendWith(InBrowser.class)
class PagesBrowserTests {

	private static final int TABS = 25;

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
	void nameTheirPartsAndCanBeRead(Page page) throws IOException {
		page.open(this.browser);
		assertNothingIsMissing();
	}

	@ParameterizedTest
	@EnumSource
	void canBeReadInTheDark(Page page) throws IOException {
		this.browser.inTheDark();
		page.open(this.browser);
		assertNothingIsMissing();
	}

	@ParameterizedTest
	@EnumSource
	void fitOnAPhone(Page page) throws IOException {
		this.browser.onAPhone();
		page.open(this.browser);
		assertNothingIsMissing();
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

	private void assertNothingIsMissing() throws IOException {
		String script = new ClassPathResource("browser/essentials.js").getContentAsString(StandardCharsets.UTF_8);
		assertThat(this.browser.ask(script)).asInstanceOf(InstanceOfAssertFactories.LIST).isEmpty();
	}

}
