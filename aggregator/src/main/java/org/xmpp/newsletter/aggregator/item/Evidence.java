package org.xmpp.newsletter.aggregator.item;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

/**
 * Ways to recognise an item, the strongest first. Each asks for something that the two
 * have in common and no other item has, and that nothing speaks against it.
 */
enum Evidence {

	NAME_LINK_AND_HEADING((face) -> some(face.guid(), face.link(), face.title()), Evidence::haveSameDate),

	NAME_LINK_AND_TITLE((face) -> some(face.guid(), face.link(), face.title()), (_, _, _) -> true),

	NAME_AND_LINK((face) -> some(face.guid(), face.link()), (_, _, _) -> true),

	NAME_AND_HEADING((face) -> some(face.guid(), face.title()), Evidence::haveSameDate),

	/** Two items have swapped their names, or all names are new each time. */
	LINK_AND_HEADING((face) -> some(face.link(), face.title()), Evidence::haveSameDate),

	LINK_AND_TITLE((face) -> some(face.link(), face.title()), (_, _, _) -> true),

	NAME_AND_TITLE((face) -> some(face.guid(), face.title()), (_, _, _) -> true),

	/** A name that stays while all else changes is given to whatever is the newest. */
	NAME((face) -> some(face.guid()), (face, known, _) -> shareLink(face, known) || mayShareDate(face, known)),

	LINK((face) -> some(face.link()), (face, known, _) -> mayShareDate(face, known)),

	HEADING((face) -> some(face.title()),
			(face, known, names) -> face.published() != null && haveSameDate(face, known, names)),

	/** The site has moved to another host. */
	TITLE_AND_TAIL((face) -> some(face.title()), (face, known, _) -> shareTail(face, known)),

	TITLE_AND_TEXT((face) -> some(face.title()),
			(face, known, _) -> mayShareDate(face, known) && shareText(face, known)),

	/** It has nothing else, or nothing else that lasts. */
	TITLE((face) -> some(face.title()),
			(face, _, names) -> face.link() == null && face.published() == null && (face.guid() == null || !names)),

	MOMENT((face) -> some(face.moment()), (face, known, names) -> !isMidnight(face) && haveSameDate(face, known, names)
			&& (face.guid() == null || !names));

	private final Function<Face, List<@Nullable UUID>> common;

	private final Condition condition;

	Evidence(Function<Face, List<@Nullable UUID>> common, Condition condition) {
		this.common = common;
		this.condition = condition;
	}

	/**
	 * What else must be so.
	 */
	@FunctionalInterface
	private interface Condition {

		/**
		 * Looks at the two.
		 * @param namesStay whether any name in the document has been seen before
		 */
		boolean holds(Face face, Known known, boolean namesStay);

	}

	/** What the two must have in common; empty when this one lacks some of it. */
	List<UUID> common(Face face) {
		List<@Nullable UUID> aliases = this.common.apply(face);
		return aliases.contains(null) ? List.of() : aliases.stream().map(Objects::requireNonNull).toList();
	}

	boolean holds(Face face, Known known, boolean namesStay) {
		return this.condition.holds(face, known, namesStay);
	}

	private static List<@Nullable UUID> some(@Nullable UUID... aliases) {
		return Arrays.asList(aliases);
	}

	private static boolean haveSameDate(Face face, Known known, boolean namesStay) {
		return Objects.equals(seconds(face.published()), seconds(known.published()));
	}

	private static boolean mayShareDate(Face face, Known known) {
		return face.published() == null || known.published() == null || haveSameDate(face, known, true);
	}

	private static @Nullable Long seconds(@Nullable Instant moment) {
		return (moment != null) ? moment.getEpochSecond() : null;
	}

	private static boolean isMidnight(Face face) {
		return face.published() != null && face.published().getEpochSecond() % 86_400 == 0;
	}

	private static boolean shareLink(Face face, Known known) {
		return face.link() != null && known.aliases().contains(face.link());
	}

	private static boolean shareTail(Face face, Known known) {
		return face.tail() != null && face.tail().equals(LinkKey.of(known.link()).flatMap(LinkKey::tail).orElse(null));
	}

	static boolean shareText(Face face, Known known) {
		Print print = Print.read(known.print());
		return print != null && print.text().equals(face.print().text());
	}

}
