package org.xmpp.newsletter.summarizer.review;

import java.time.YearMonth;

import org.jspecify.annotations.Nullable;

/**
 * What has been decided on an entry.
 */
public sealed interface EntryState {

	/**
	 * The state as a word, in addresses and in the database.
	 * @return the word
	 */
	default String word() {
		return switch (this) {
			case InReview _ -> "in-review";
			case Approved _ -> "approved";
			case Rejected _ -> "rejected";
			case Deferred _ -> "deferred";
			case Withdrawn _ -> "withdrawn";
		};
	}

	/**
	 * What belongs to the state: a reason, or the month it comes from.
	 * @return the detail, or null
	 */
	default @Nullable String detail() {
		return switch (this) {
			case InReview _, Approved _ -> null;
			case Rejected(String reason) -> reason;
			case Deferred(YearMonth from) -> from.toString();
			case Withdrawn(String reason) -> reason;
		};
	}

	/**
	 * Whether an editor still has to decide on the entry.
	 * @return true in review and when deferred
	 */
	default boolean isOpen() {
		return switch (this) {
			case InReview _, Deferred _ -> true;
			case Approved _, Rejected _, Withdrawn _ -> false;
		};
	}

	/**
	 * Reads a state.
	 * @param word the state as a word
	 * @param detail what belongs to it
	 * @return the state
	 */
	static EntryState of(String word, @Nullable String detail) {
		String known = String.valueOf(detail);
		return switch (word) {
			case "in-review" -> new InReview();
			case "approved" -> new Approved();
			case "rejected" -> new Rejected(known);
			case "deferred" -> new Deferred(YearMonth.parse(known));
			case "withdrawn" -> new Withdrawn(known);
			default -> throw new IllegalArgumentException("There is no state “%s” of an entry".formatted(word));
		};
	}

	/** Nobody has decided yet. */
	record InReview() implements EntryState {
	}

	/** To be printed as it is. */
	record Approved() implements EntryState {
	}

	/**
	 * Not to be printed.
	 *
	 * @param reason why
	 */
	record Rejected(String reason) implements EntryState {
	}

	/**
	 * To be decided on for a later issue.
	 *
	 * @param from the month it was moved from
	 */
	record Deferred(YearMonth from) implements EntryState {
	}

	/**
	 * Was approved, is not to be printed after all.
	 *
	 * @param reason why
	 */
	record Withdrawn(String reason) implements EntryState {
	}

}
