package org.xmpp.newsletter.aggregator.feed;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * When two addresses are one.
 */
class WebAddressTests {

	@ParameterizedTest
	@CsvSource({ "https://Example.org/Feed/, http://example.org:80/Feed", "https://example.org, http://example.org/",
			"https://example.org/a?utm_source=x&b=1#c, https://example.org/a?b=1" })
	void whatMakesNoDifference(String one, String other) {
		assertThat(WebAddress.of(one).key()).isEqualTo(WebAddress.of(other).key());
	}

	@ParameterizedTest
	@CsvSource({ "https://example.org/a, https://example.org/A", "https://example.org/?a=1, https://example.org/?a=2",
			"https://example.org:8443/, https://example.org/" })
	void whatMakesOne(String one, String other) {
		assertThat(WebAddress.of(one).key()).isNotEqualTo(WebAddress.of(other).key());
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "example.org", "ftp://example.org", "javascript:alert(1)", "https://", "http:///x",
			"https://me:secret@example.org/", "https://exa mple.org/", "file:///etc/passwd" })
	void refusesWhatIsNoAddressInTheWeb(String written) {
		assertThatIllegalArgumentException().isThrownBy(() -> WebAddress.of(written));
	}

}
