package org.xmpp.newsletter.assembler.delivery;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.xmpp.newsletter.assembler.issue.IssueCopy;
import org.xmpp.newsletter.assembler.issue.Teaser;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Short posts.
 */
class ShortPostTests {

	@Test
	void aPostHasTheTitleWhatIsInTheIssueAndItsAddress() {
		assertThat(ShortPost.of(Printed.issue(), Network.MASTODON).text()).isEqualTo("""
				The Newsletter May 2025

				In this issue: Lantern, Harbour.

				https://site.example/2025/06/the-newsletter-may-2025/""");
	}

	@ParameterizedTest
	@EnumSource(Network.class)
	void eachIsWithinTheLimitWhateverTheNamesAre(Network network) {
		for (String name : List.of("Lantern", "燈籠燈籠燈籠", "👩‍👩‍👧‍👦🏴", "e\u0301\u0301\u0301", "xmpp.org",
				"x".repeat(600))) {
			ShortPost post = ShortPost.of(issue("The Newsletter May 2025", names(name, 200)), network);
			assertThat(network.takes(post.text())).as(name).isTrue();
			assertThat(post.text()).endsWith(Printed.PAGE.toString());
		}
	}

	@Test
	void whatDoesNotFitIsCountedAndNoNameIsCut() {
		ShortPost post = ShortPost.of(issue("May", names("Lantern", 80)), Network.X);
		String list = post.text().split("\n\n")[1].replace("In this issue: ", "");
		String[] parts = list.split(" and (?=\\d+ more\\.$)");
		List<String> named = Arrays.asList(parts[0].split(", "));
		assertThat(named).allMatch((name) -> name.matches("Lantern \\d+"));
		assertThat(parts[1]).isEqualTo((80 - named.size()) + " more.");
		assertThat(Network.X.length(post.text())).isBetween(250, 280);
	}

	@Test
	void eachSectionKeepsItsFirstEntries() {
		List<Teaser> teasers = new java.util.ArrayList<>(names("Lantern", 80));
		teasers.add(new Teaser(0, "The only talk"));
		assertThat(ShortPost.of(issue("May", teasers), Network.BLUESKY).text()).contains("Lantern 0", "The only talk");
	}

	@Test
	void nobodyIsCalledAndNothingIsTurnedAround() {
		ShortPost post = ShortPost.of(issue("May\u202E", List.of(new Teaser(0, "@all \u2066now, a@b.example"))),
				Network.MASTODON);
		assertThat(post.text()).contains("In this issue: all now, a@b.example.").doesNotContain("\u202E", "\u2066");
	}

	@Test
	void aTitleThatIsTooLongLosesWordsAndTheAddressStays() {
		ShortPost post = ShortPost.of(issue("long title ".repeat(60), List.of()), Network.BLUESKY);
		assertThat(post.text()).startsWith("long title").contains("…\n\n").endsWith(Printed.PAGE.toString());
		assertThat(post.length()).isLessThanOrEqualTo(300);
	}

	@ParameterizedTest
	@CsvSource({ "X, abc, 3", "X, 燈籠, 4", "X, https://a.example/, 23", "X, xmpp.org, 23",
			"MASTODON, https://a.example/, 23", "BLUESKY, https://a.example/, 18", "BLUESKY, 👩‍👩‍👧‍👦, 1",
			"MASTODON, 👩‍👩‍👧‍👦, 1", "PLAIN, 👩‍👩‍👧‍👦, 7", "X, a’b…, 5" })
	void lengthsAreCountedAsTheNetworksDo(Network network, String text, int length) {
		assertThat(network.length(text)).isEqualTo(length);
	}

	private static List<Teaser> names(String name, int count) {
		return IntStream.range(0, count).mapToObj((number) -> new Teaser(number, name + " " + number)).toList();
	}

	private static IssueCopy issue(String title, List<Teaser> teasers) {
		IssueCopy issue = Printed.issue();
		return new IssueCopy(issue.month(), title, issue.page(), issue.fileName(), issue.markdown(), issue.digest(),
				issue.opening(), teasers, List.of(), "cora", Printed.NOON);
	}

}
