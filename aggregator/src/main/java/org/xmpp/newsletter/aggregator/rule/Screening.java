package org.xmpp.newsletter.aggregator.rule;

import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.xmpp.newsletter.contracts.ItemContent;

/**
 * What a feed's maintainers want of it.
 *
 * @param rules which items are kept
 * @param preReleases whether releases for testers are wanted; a rule that keeps one all
 * the same has the last word
 */
public record Screening(Rules rules, boolean preReleases) {

	/**
	 * Decides on an item.
	 * @param content what it says
	 * @param project whose news it is, or null
	 * @return whether it is news, and why
	 */
	public Ruling decide(ItemContent content, @Nullable String project) {
		return this.rules.firstThatFits(content).orElseGet(() -> otherwise(content, project));
	}

	private Ruling otherwise(ItemContent content, @Nullable String project) {
		Optional<String> sign = this.preReleases ? Optional.empty()
				: PreReleases.sign(content.title(), content.link(), project);
		return sign.<Ruling>map((word) -> new Ruling.Skip("a release for testers (%s)".formatted(word)))
			.orElseGet(this.rules::otherwise);
	}

}
