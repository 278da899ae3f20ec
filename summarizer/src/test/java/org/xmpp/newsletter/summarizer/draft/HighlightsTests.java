package org.xmpp.newsletter.summarizer.draft;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class HighlightsTests {

	private final Highlights highlights = new Highlights(Forms.load().closing(),
			new Mentions(SpecificationTitles.shipped()));

	@Test
	void whatPeopleNoticeComesBeforeWhatOnlyProgramsDo() {
		assertThat(
				one("""
						<ul><li>Add pond_filter_v2 to reed_config</li><li>Fix a typo in the debug log</li><li>Add voice messages</li>
						<li>Refactor the frog class</li><li>Add message reactions</li></ul>"""))
			.isEqualTo("The new version adds voice messages and message reactions.");
	}

	@Test
	void severalVersionsAreToldInThePlural() {
		assertThat(this.highlights
			.sentences(read("<ul><li>Add voice messages</li><li>Improve search and fetch history</li></ul>"), true)
			.getFirst()).isEqualTo("The new versions add voice messages. They also improve search and fetch history.");
	}

	@Test
	void aListOfItsOwnGetsItsOwnSentence() {
		assertThat(one("<ul><li>Add calls in groups and channels</li><li>Show the status of contacts</li></ul>"))
			.isEqualTo("The new version adds calls in groups and channels. It also shows the status of contacts.");
	}

	@Test
	void whatSeveralThingsBeginWithIsSaidOnce() {
		assertThat(one("<ul><li>Add support for polls</li><li>Support for voice messages</li></ul>"))
			.isEqualTo("The new version adds support for voice messages and polls.");
	}

	@Test
	void fixesThatAreNotToldAreMentioned() {
		String fixes = "<h3>Fixed</h3><ul><li>Cannot close the pond</li><li>No frogs in winter</li></ul>";
		assertThat(one(fixes)).isEqualTo("The new version brings several bug fixes.");
		assertThat(one("<h3>Added</h3><ul><li>Voice messages</li></ul>" + fixes))
			.isEqualTo("The new version adds voice messages and brings several bug fixes.");
	}

	@Test
	void aReleaseWithoutNotesHasNoHighlights() {
		assertThat(this.highlights.sentences(read("<p>Released: 2025-06-01</p>"), false)).isEmpty();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "option to hide | an option to hide", "XMPP client for ponds | an XMPP client for ponds",
					"new page | a new page", "pages for frogs | pages for frogs", "the page | the page",
					"ability to croak | the ability to croak", "correct page | the correct page",
					"support for frogs | support for frogs", "client and caps of a frog | client and caps of a frog" })
	void aThingGetsItsArticle(String thing, String written) {
		assertThat(Phrases.withArticle(thing)).isEqualTo(written);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "Reed counter | reed counter", "Android widget | Android widget",
			"OMEMO by default | OMEMO by default", "Marsh pages | Marsh pages" })
	void aPhraseLosesItsCapitalUnlessItIsAName(String phrase, String written) {
		assertThat(Phrases.decapitalised(phrase, "All is new in Marsh and beyond.")).isEqualTo(written);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "Running a pond | This article shows how herons keep a pond clean through the winter. | true",
					"Running a pond | Ponds are running dry where nobody looks after the reed around them. | true",
					"Running a pond | Once you have a pond, running it costs nothing but your patience. | false",
					"Running a pond | It is dedicated to people who are curious about ponds and running water. | false",
					"Running a pond | The work was funded through a fund for frogs and other small animals. | false",
					"Running a pond | Our pond is running well and we are very happy about all the frogs. | false" })
	void anAbstractReadsWellOnItsOwnOrThereIsNone(String title, String sentence, boolean told) {
		List<String> expected = told ? List.of(sentence) : List.of();
		assertThat(Prose.ofPost(title, Body.of("<p>" + sentence + "</p>"))).isEqualTo(expected);
	}

	private String one(String html) {
		return this.highlights.sentences(read(html), false).getFirst();
	}

	private static Changes read(String html) {
		return Changes.in(Body.of(html));
	}

}
