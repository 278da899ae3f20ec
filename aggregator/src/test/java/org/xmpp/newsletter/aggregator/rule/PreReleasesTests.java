package org.xmpp.newsletter.aggregator.rule;

import java.net.URI;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class PreReleasesTests {

	private static final URI PAGE = URI.create("https://kettle.example/blog/news");

	@ParameterizedTest
	@ValueSource(strings = { "Kettle 2.0-rc1", "Kettle 2.0 RC 2", "Kettle 2.0~beta", "Kettle v3.0.0-alpha.2",
			"Kettle Beta 6.0", "6.4b3", "25.01-dev", "Kettle 2.0 release candidate", "nightly-2025-05-01",
			"2.0-SNAPSHOT", "Kettle 1.5_pre2", "1.0-M3", "4.0-milestone1" })
	void namesOfReleasesForTesters(String title) {
		assertThat(PreReleases.sign(title, PAGE, "Kettle")).isPresent();
	}

	@ParameterizedTest
	@ValueSource(strings = { "Kettle 2.0", "Kettle 2.17.2-3", "Developing Kettle 2.0", "The alphabet of Kettle",
			"Preview of our year", "Kettle 2.0 improves the nightlife", "1.0-debian1", "Kettle 3.1-pretty",
			"5.0-archive", "Kettle 2.0 for macOS" })
	void namesOfReleasesForEverybodyAndOfOtherThings(String title) {
		assertThat(PreReleases.sign(title, PAGE, "Kettle")).isEmpty();
	}

	@Test
	void theTagInTheLinkCountsAsWell() {
		URI tag = URI.create("https://forge.example/kettle/releases/tag/v2.0-rc1");
		assertThat(PreReleases.sign("Version 2", tag, null)).contains("rc");
		assertThat(PreReleases.sign("Version 2", URI.create("https://kettle.example/beta/2"), null)).isEmpty();
	}

	@Test
	void theProjectsOwnNameIsNoSign() {
		assertThat(PreReleases.sign("Beta 2.0", PAGE, "Beta")).isEmpty();
		assertThat(PreReleases.sign("Beta 2.0-beta1", PAGE, "Alpha")).isPresent();
	}

}
