package org.xmpp.newsletter.contracts;

/**
 * Something that happened in the newsroom and that other services may act on. Events
 * carry ids and values, never entities; they are stated in the past tense.
 */
public sealed interface Event
		permits ItemEvent, SpecificationChanged, FeedEvent, EntryEvent, IssueReleased, IssueImported {

	/**
	 * What the event is ordered by: events of one key are read in the order in which they
	 * happened.
	 * @return the Kafka record key
	 */
	String key();

}
