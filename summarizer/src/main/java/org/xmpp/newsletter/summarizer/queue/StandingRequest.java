package org.xmpp.newsletter.summarizer.queue;

import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.xmpp.newsletter.platform.problem.Problem;
import org.xmpp.newsletter.platform.problem.ProblemType;
import org.xmpp.newsletter.summarizer.draft.Markdown;
import org.xmpp.newsletter.summarizer.review.StandingItem.Declaration;
import org.xmpp.newsletter.summarizer.section.Section;

/**
 * What an editor sends to declare a standing item: a text, or an address from which the
 * text is made.
 *
 * @param title what it is called
 * @param address where it leads, or null when the text tells
 * @param text Markdown, or null for a link to the address
 * @param section the id of its section
 * @param from the first month, or null for the one being made
 * @param until the last month, or null for an open end
 */
record StandingRequest(@Nullable String title, @Nullable String address, @Nullable String text,
		@Nullable String section, @Nullable String from, @Nullable String until) {

	Declaration declaration() {
		String named = Objects.requireNonNullElse(Requests.blankToNull(this.title), "");
		Section place = Objects.requireNonNullElse(Requests.section(this.section), Section.EVENTS);
		return new Declaration(named, told(named), place, Requests.month(this.from), Requests.month(this.until));
	}

	private String told(String named) {
		String written = Requests.blankToNull(this.text);
		if (written != null) {
			return written.replaceAll("\\s*\\R\\s*", " ");
		}
		String link = Requests.blankToNull(this.address);
		if (link == null || !link.matches("https?://[^\\s()<>]+")) {
			throw new Problem(ProblemType.INVALID, "Give a text, or an address that begins with https://.");
		}
		return "[%s](%s)".formatted(Markdown.escape(named), link);
	}

}
