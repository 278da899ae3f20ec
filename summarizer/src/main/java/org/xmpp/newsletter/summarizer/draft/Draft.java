package org.xmpp.newsletter.summarizer.draft;

import java.net.URI;
import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * The proposed text of an entry and what goes with it.
 *
 * @param title the story in a few words of plain text
 * @param text Markdown, one paragraph within the five-line rule
 * @param language what is linked is written in, or null for English
 * @param project whose news it is, or null
 * @param family the project under which it is printed, or null
 * @param happened when the first of its items was published
 * @param links the addresses that carry the news
 */
public record Draft(String title, String text, @Nullable String language, @Nullable String project,
		@Nullable String family, Instant happened, List<URI> links) {

	public Draft {
		links = List.copyOf(links);
	}

	/**
	 * The same with the text of a person.
	 * @param changed Markdown
	 * @return the draft with that text
	 */
	public Draft withText(String changed) {
		return new Draft(this.title, changed, this.language, this.project, this.family, this.happened, this.links);
	}

}
