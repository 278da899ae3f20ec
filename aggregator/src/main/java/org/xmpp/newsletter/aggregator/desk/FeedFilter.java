package org.xmpp.newsletter.aggregator.desk;

import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.xmpp.newsletter.aggregator.feed.FeedState;
import org.xmpp.newsletter.contracts.Project;

/**
 * Which feeds somebody wants to see; what is left out or empty does not matter.
 *
 * @param text words of the title, the address or the project's name
 * @param state {@code active}, {@code trouble}, {@code paused} or {@code retired}
 * @param project a project's name, or {@code many}
 * @param section an id of the house style, or {@code none}
 */
record FeedFilter(@Nullable String text, @Nullable String state, @Nullable String project, @Nullable String section) {

	boolean fits(FeedView feed) {
		@Nullable Project owner = feed.project();
		String name = (owner != null) ? owner.name() : "many";
		return fits(this.project, name) && fits(this.section, Objects.requireNonNullElse(feed.section(), "none"))
				&& fits(this.state, word(feed)) && hasWords(feed.title() + " " + feed.address() + " " + name);
	}

	/** For the page: whether everything is shown. */
	public boolean isEmpty() {
		return Stream.of(this.text, this.state, this.project, this.section)
			.allMatch((value) -> value == null || value.isBlank());
	}

	private boolean hasWords(String where) {
		String in = where.toLowerCase(Locale.ROOT);
		return Stream.of(Objects.requireNonNullElse(this.text, "").toLowerCase(Locale.ROOT).split("\\s+"))
			.allMatch(in::contains);
	}

	private static String word(FeedView feed) {
		if (feed.state() == FeedState.RETIRED) {
			return "retired";
		}
		if (feed.nextPoll() == null) {
			return "paused";
		}
		return (feed.failures() > 0 || feed.state() != FeedState.ACTIVE) ? "trouble" : "active";
	}

	private static boolean fits(@Nullable String wanted, String value) {
		return wanted == null || wanted.isBlank() || wanted.strip().equalsIgnoreCase(value);
	}

}
