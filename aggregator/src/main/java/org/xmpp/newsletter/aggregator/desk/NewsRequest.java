package org.xmpp.newsletter.aggregator.desk;

import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.xmpp.newsletter.aggregator.item.HandItems.News;

/**
 * News by hand, as a form or a program gives it.
 */
record NewsRequest(@Nullable String address, @Nullable String title, @Nullable String text, @Nullable String project,
		@Nullable String section) {

	private static final int LONGEST_TEXT = 20_000;

	News toNews() {
		Requests.require(this.text == null || this.text.length() <= LONGEST_TEXT,
				"The text is longer than " + LONGEST_TEXT + " characters. Keep to the news.");
		return new News(Requests.address(this.address), Objects.requireNonNullElse(this.title, ""),
				Objects.requireNonNullElse(this.text, ""), this.project, Requests.section(this.section));
	}

}
