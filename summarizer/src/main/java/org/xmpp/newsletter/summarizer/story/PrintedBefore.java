package org.xmpp.newsletter.summarizer.story;

import java.util.Optional;

/**
 * Knows what earlier issues printed.
 */
public interface PrintedBefore {

	/** How the words begin that say where something was printed. */
	String PRINTED = "printed in the issue of ";

	/** Where nothing was printed. */
	PrintedBefore NOTHING = new PrintedBefore() {

		@Override
		public Optional<String> page(Item item) {
			return Optional.empty();
		}

		@Override
		public Optional<String> version(Item item, Version version) {
			return Optional.empty();
		}

	};

	/**
	 * Looks for the page of an item.
	 * @param item the item
	 * @return where it was printed, in words, or empty
	 */
	Optional<String> page(Item item);

	/**
	 * Looks for a version.
	 * @param item an item of the project that has it
	 * @param version the version
	 * @return where it was printed, in words, or empty
	 */
	Optional<String> version(Item item, Version version);

}
