package org.xmpp.newsletter.aggregator.discovery.form;

import java.net.URI;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What an address alone tells.
 */
class AddressFormsTests {

	@ParameterizedTest
	@CsvSource({ "https://github.com/me/kettle, https://github.com/me/kettle/releases.atom",
			"https://www.github.com/me/kettle.git, https://www.github.com/me/kettle/releases.atom",
			"https://github.com/me/kettle/tree/main/src, https://github.com/me/kettle/releases.atom",
			"https://github.com/me/kettle/releases/tag/v1, https://github.com/me/kettle/releases.atom",
			"https://github.com/me/kettle/discussions, https://github.com/me/kettle/discussions.atom",
			"https://github.com/me, https://github.com/me.atom",
			"https://gitlab.com/me/kettle, https://gitlab.com/me/kettle/-/releases.atom",
			"https://gitlab.com/us/of/kettle/-/tree/main, https://gitlab.com/us/of/kettle/-/releases.atom",
			"https://gitlab.com/me, https://gitlab.com/me.atom",
			"https://codeberg.org/me/kettle, https://codeberg.org/me/kettle/releases.rss",
			"https://codeberg.org/me/kettle/releases, https://codeberg.org/me/kettle/releases.rss",
			"https://codeberg.org/me, https://codeberg.org/me.rss",
			"https://git.sr.ht/~me/kettle, https://git.sr.ht/~me/kettle/refs/rss.xml",
			"https://sr.ht/~me/kettle, https://git.sr.ht/~me/kettle/refs/rss.xml",
			"https://sourceforge.net/projects/kettle/files/, https://sourceforge.net/projects/kettle/rss?path=/",
			"https://kettle.sourceforge.net/, https://sourceforge.net/projects/kettle/rss?path=/",
			"https://www.youtube.com/channel/UCabcdefghijklmnopqrstuv/videos, https://www.youtube.com/feeds/videos.xml?channel_id=UCabcdefghijklmnopqrstuv",
			"https://www.youtube.com/playlist?list=PL123, https://www.youtube.com/feeds/videos.xml?playlist_id=PL123",
			"https://pypi.org/project/slixmpp/, https://pypi.org/rss/project/slixmpp/releases.xml",
			"https://crates.io/crates/tokio-xmpp, https://static.crates.io/rss/crates/tokio-xmpp.xml",
			"https://launchpad.net/kettle, https://feeds.launchpad.net/kettle/announcements.atom" })
	void theFirstGuessIsTheReleases(String address, String feed) {
		assertThat(AddressForms.of(URI.create(address))).first().satisfies((guess) -> {
			assertThat(guess.address()).hasToString(feed);
			assertThat(guess.why()).isNotBlank();
		});
	}

	@ParameterizedTest
	@ValueSource(strings = { "https://github.com/", "https://github.com/features/actions", "https://gitlab.com/",
			"https://kettle.example/me/kettle", "https://www.youtube.com/@kettle", "https://git.sr.ht/",
			"https://notgithub.com/me/kettle", "https://github.com.evil.example/me/kettle" })
	void aSiteThatIsNotKnownHasToBeLookedAt(String address) {
		assertThat(AddressForms.of(URI.create(address))).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "kettle.example, https://kettle.example", "kettle.example/blog, https://kettle.example/blog",
			"git@codeberg.org:me/kettle.git, https://codeberg.org/me/kettle.git",
			"ssh://git@codeberg.org/me/kettle, https://codeberg.org/me/kettle",
			"git+https://kettle.example/x, https://kettle.example/x",
			"feed:https://kettle.example/x, https://kettle.example/x",
			"feed://kettle.example/x, https://kettle.example/x", "<https://kettle.example/>, https://kettle.example/",
			"' https://kettle.example/ ', https://kettle.example/", "@me@social.example, https://social.example/@me",
			"http://kettle.example, http://kettle.example", "javascript:alert(1), javascript:alert(1)",
			"kettle, kettle" })
	void whatPeoplePasteIsUnderstood(String pasted, String address) {
		assertThat(Pasted.address(pasted)).isEqualTo(address);
	}

}
