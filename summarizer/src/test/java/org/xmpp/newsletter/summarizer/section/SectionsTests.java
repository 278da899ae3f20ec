package org.xmpp.newsletter.summarizer.section;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xmpp.newsletter.contracts.FeedForm;
import org.xmpp.newsletter.contracts.Project;
import org.xmpp.newsletter.contracts.ProjectKind;
import org.xmpp.newsletter.summarizer.ItemSamples;
import org.xmpp.newsletter.summarizer.story.Stories;

import static org.assertj.core.api.Assertions.assertThat;

class SectionsTests {

	@ParameterizedTest
	@CsvSource({ "CLIENT, clients, HIGH", "SERVER, servers, HIGH", "LIBRARY, libraries, HIGH", "TOOL, libraries, HIGH",
			"GATEWAY, libraries, HIGH", "COMMUNITY, libraries, LOW", "MEDIA, libraries, LOW" })
	void aReleaseStandsWhereItsProjectBelongs(ProjectKind kind, String section, Confidence confidence) {
		Placement placement = place(
				ItemSamples.release(ItemSamples.project("Heron", kind), "1.0", "2025-06-10T10:00:00Z"));
		assertThat(placement.section().id()).isEqualTo(section);
		assertThat(placement.confidence()).isEqualTo(confidence);
		assertThat(placement.reasons()).isNotEmpty();
	}

	@ParameterizedTest
	@CsvSource(nullValues = "-",
			value = { "On waders, POSTS, -, articles, MEDIUM", "On waders, FORUM, -, articles, LOW",
					"On waders, MEDIA, -, talks, HIGH", "On waders, POSTS, clients, articles, MEDIUM",
					"On waders, POSTS, events, events, HIGH", "'Berlin meetup, 12 July 2025', POSTS, -, events, MEDIUM",
					"'Report of the sprint, 2025-05-12', POSTS, -, articles, MEDIUM",
					"'Berlin meetup, 12 July 2025', POSTS, articles, events, MEDIUM",
					"'Berlin meetup, 12 July 2025', POSTS, clients, events, MEDIUM",
					"'Berlin meetup, 12 July 2025', POSTS, announcements, announcements, HIGH",
					"'Berlin meetup, 12 May 2025', POSTS, articles, articles, HIGH",
					"'Report of the sprint before that of 12 July 2025', POSTS, articles, articles, HIGH",
					"Something 1.0 released, POSTS, -, libraries, LOW", "Heron 1.0 released, POSTS, -, clients, HIGH",
					"Heron 1.0 released, POSTS, servers, servers, HIGH" })
	void aPostStandsWhereItsKindBelongs(String title, FeedForm form, String registered, String section,
			Confidence confidence) {
		Project project = title.startsWith("Heron") ? ItemSamples.project("Heron", ProjectKind.CLIENT) : null;
		Placement placement = place(
				ItemSamples.post(project, "Blog", title, "2025-06-10T10:00:00Z").in(form, registered));
		assertThat(placement.section().id()).isEqualTo(section);
		assertThat(placement.confidence()).isEqualTo(confidence);
	}

	@Test
	void theAddressOfAVideoIsATalk() {
		assertThat(place(ItemSamples.post(null, "Blog", "A talk", "2025-06-10T10:00:00Z")
			.link("https://www.youtube.com/watch?v=abc")).section()).isEqualTo(Section.TALKS);
	}

	private static Placement place(ItemSamples item) {
		return Sections.place(Stories.group(List.of(item.item())).stories().getFirst());
	}

}
