package org.xmpp.newsletter.summarizer.story;

import java.net.URI;
import java.util.Optional;

/**
 * Where a forge shows what is new since the release that readers were told of last.
 *
 * @param before the version that was printed
 * @param after the newest version of the story
 * @param page the address of the comparison
 */
public record Comparison(Version before, Version after, URI page) {

	/**
	 * Derives it from the pages of two releases.
	 * @param after the newer version
	 * @param page its page
	 * @param past what was printed of its project before
	 * @return the comparison, or empty where the older tag is not known or the forge has
	 * no such page
	 */
	public static Optional<Comparison> of(Version after, URI page, Past past) {
		return past.before(after)
			.flatMap((before) -> Tag.of(before.link())
				.flatMap((older) -> Tag.of(page).flatMap(older::comparedWith))
				.map((address) -> new Comparison(before.version(), after, address)));
	}

	/**
	 * Derives it from an item that tells of a release.
	 * @param item the item
	 * @param past what was printed of its project before
	 * @return the comparison, or empty
	 */
	public static Optional<Comparison> of(Item item, Past past) {
		return (Telling.of(item) instanceof Telling.OfRelease release)
				? release.versions().stream().findFirst().flatMap((after) -> of(after, item.content().link(), past))
				: Optional.empty();
	}

}
