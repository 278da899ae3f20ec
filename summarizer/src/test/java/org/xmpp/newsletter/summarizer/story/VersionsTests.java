package org.xmpp.newsletter.summarizer.story;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class VersionsTests {

	private static final URI PAGE = URI.create("https://heron.example/42");

	@ParameterizedTest
	@CsvSource(nullValues = "-",
			value = { "v1.2.3, Any, v1.2.3, 1.2.3", "Release 1.2.3, Any, x, 1.2.3", "Gajim 2.2.0, Gajim, 2.2.0, 2.2.0",
					"slidge-whatsapp 0.3.1, slidge-whatsapp, v0.3.1, 0.3.1", "prosody 13.0.2, Prosody, 13.0.2, 13.0.2",
					"CodebergRelease-v2.0.7, monocles, CodebergRelease-v2.0.7, 2.0.7",
					"v0.10.3.1, xmppweb, v0.10.3.1, 0.10.3.1", "stable.20240926, Snikket, stable.20240926, 20240926",
					"2024-09-26, Any, x, 2024-09-26", "24.12, ejabberd, 24.12, 24.12",
					"2.17.2-3, Cheogram, 2.17.2-3, 2.17.2-3", "tinder_2_0_0, Tinder, tinder_2_0_0, 2.0.0",
					"Tigase, Tigase, tigase-server-8.4.0, 8.4.0", "Monal 6.4.1, Monal, Build_iOS_1040, 6.4.1",
					"Build_iOS_1040, Monal, Build_iOS_1040, -", "1.0-rc1, Any, 1.0-rc1, 1.0-rc1",
					"v3.0.0-beta.2, Any, x, 3.0.0-beta.2", "Version 12, Any, x, 12", "The great one, Any, latest, -" })
	void aVersionIsFoundInTitleOrTag(String title, String project, String tag, String expected) {
		assertThat(Versions.ofRelease(title, URI.create("https://code.example/x/releases/" + tag), project))
			.map(Version::text)
			.isEqualTo(Optional.ofNullable(expected));
	}

	@Test
	void versionsAreOrderedAsVersionsAre() {
		List<String> ordered = List.of("0.9", "0.10-alpha1", "0.10-beta1", "0.10-rc1", "0.10-rc2", "0.10-rc10", "0.10",
				"0.10.1", "1.2.9", "1.2.10", "24.12", "20240926");
		List<Version> shuffled = Stream
			.of("1.2.10", "20240926", "0.10", "0.9", "0.10-rc10", "0.10-rc2", "24.12", "0.10-beta1", "0.10.1",
					"0.10-rc1", "1.2.9", "0.10-alpha1")
			.map((text) -> Versions.in(text).getFirst())
			.toList();
		assertThat(shuffled.stream().sorted().map(Version::text)).isEqualTo(ordered);
	}

	@ParameterizedTest
	@CsvSource({ "1.0-alpha, true", "1.0b2, true", "1.0.rc1, true", "1.0-SNAPSHOT, true", "2.0.0-dev, true",
			"1.0-nightly, true", "1.0, false", "2.17.2-3, false", "1.0-post1, false", "1.0-final, false" })
	void preReleasesAreTold(String text, boolean expected) {
		assertThat(Versions.in(text).getFirst().isPreRelease()).isEqualTo(expected);
	}

	@Test
	void inItsOwnFeedTheFirstWordNamesAProject() {
		assertThat(Announcement.versions("Monocles 2.0 released", PAGE, "monocles chat", true)).hasSize(1);
		assertThat(Announcement.versions("XMPP 2.0 released", PAGE, "XMPP Web", true)).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "11, 11.0.0, true", "2.2, 2.2.0, true", "13.0, 13.0.2, false", "1.10, 1.1, false",
			"1.0-rc1, 1.0.0-rc1, true", "1.0-rc1, 1.0, false", "10, 1, false" })
	void trailingZerosMakeNoOtherVersion(String one, String other, boolean same) {
		assertThat(version(one).key().equals(version(other).key())).isEqualTo(same);
	}

	private static Version version(String text) {
		return Versions.ofRelease(text, URI.create("https://x.example/"), "Any").orElseThrow();
	}

	@ParameterizedTest
	@CsvSource({ "Profanity 0.15.0, Profanity, 0.15.0", "'ejabberd 24.10: The Bidi Release', ejabberd, 24.10",
			"Announcing Smack 4.4.8, Smack, 4.4.8", "Openfire 5.0.0 has been released!, Openfire, 5.0.0",
			"Upgrading to ejabberd 24.12, ejabberd, ''", "Openfire 5.0.0 released, Fire, ''",
			"slidge-whatsapp 0.3 released, slidge, ''", "Converse 11.0 is out, Converse.js, 11.0",
			"Version 1.8.4 of Openfire Pade plugin released, Pade plugin for Openfire, 1.8.4",
			"Version 1.8.4 of Openfire Pade plugin released, Openfire, ''",
			"Monocles 2.0 released, monocles chat, ''" })
	void onlyAnAnnouncementAnnounces(String title, String project, String version) {
		assertThat(Announcement.versions(title, PAGE, project, false).stream().map(Version::text))
			.isEqualTo(version.isEmpty() ? List.of() : List.of(version));
	}

}
