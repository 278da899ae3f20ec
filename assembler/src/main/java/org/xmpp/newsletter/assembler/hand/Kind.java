package org.xmpp.newsletter.assembler.hand;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a person can write for an issue, told by the name of the writing.
 */
public enum Kind {

	/** {@code text-intro}: instead of a block of the style. */
	TEXT("text-[a-z0-9-]{1,40}", Writing.Text.class),

	/** {@code block-} and an id: an announcement. */
	BLOCK("block-[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}", Writing.Block.class),

	/** {@code thanks}: contributors and translators. */
	THANKS("thanks", Writing.Thanks.class),

	/** {@code change-} and an id: a specification change, or an addition to them. */
	CHANGE("change-[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}", Writing.Change.class),

	/** {@code order-} and a section: the order of its entries and blocks. */
	ORDER("order-[a-z0-9-]{1,40}", Writing.Order.class),

	/** {@code events-site}: the site's list of events. */
	EVENTS("events-site", Writing.Events.class);

	private final Pattern names;

	private final Class<? extends Writing> type;

	Kind(String names, Class<? extends Writing> type) {
		this.names = Pattern.compile(names);
		this.type = type;
	}

	/**
	 * Whether something is of this kind.
	 * @param writing what somebody wrote
	 * @return false when the name says something else
	 */
	public boolean holds(Writing writing) {
		return this.type.isInstance(writing);
	}

	/**
	 * What is kept under such a name.
	 * @return the record
	 */
	public Class<? extends Writing> type() {
		return this.type;
	}

	/**
	 * Finds the kind of a writing.
	 * @param name its name
	 * @return the kind, or empty when nothing has such a name
	 */
	public static Optional<Kind> of(String name) {
		return Arrays.stream(values()).filter((kind) -> kind.names.matcher(name).matches()).findFirst();
	}

}
