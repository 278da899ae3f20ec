package org.xmpp.newsletter.contracts;

import java.util.Arrays;
import java.util.Optional;

/**
 * The names of the events on the wire: the CloudEvents attribute {@code type}. A class
 * may be renamed, these names may not.
 */
public enum EventType {

	ITEM_PUBLISHED("newsroom.ItemPublished.v1", Topic.ITEMS, ItemPublished.class),

	ITEM_REVISED("newsroom.ItemRevised.v1", Topic.ITEMS, ItemRevised.class),

	SPECIFICATION_CHANGED("newsroom.SpecificationChanged.v1", Topic.SPECIFICATIONS, SpecificationChanged.class),

	FEED_REGISTERED("newsroom.FeedRegistered.v1", Topic.FEEDS, FeedRegistered.class),

	FEED_CHANGED("newsroom.FeedChanged.v1", Topic.FEEDS, FeedChanged.class),

	FEED_BROKEN("newsroom.FeedBroken.v1", Topic.FEEDS, FeedBroken.class),

	FEED_RECOVERED("newsroom.FeedRecovered.v1", Topic.FEEDS, FeedRecovered.class),

	FEED_RETIRED("newsroom.FeedRetired.v1", Topic.FEEDS, FeedRetired.class),

	ENTRY_APPROVED("newsroom.EntryApproved.v1", Topic.ENTRIES, EntryApproved.class),

	ENTRY_CORRECTED("newsroom.EntryCorrected.v1", Topic.ENTRIES, EntryCorrected.class),

	ENTRY_WITHDRAWN("newsroom.EntryWithdrawn.v1", Topic.ENTRIES, EntryWithdrawn.class),

	ENTRY_SET_ASIDE("newsroom.EntrySetAside.v1", Topic.ENTRIES, EntrySetAside.class),

	ISSUE_RELEASED("newsroom.IssueReleased.v1", Topic.ISSUES, IssueReleased.class),

	ISSUE_IMPORTED("newsroom.IssueImported.v1", Topic.ISSUES, IssueImported.class),

	CORRECTION_REQUESTED("newsroom.CorrectionRequested.v1", Topic.ISSUES, CorrectionRequested.class);

	private final String wireName;

	private final Topic topic;

	private final Class<? extends Event> event;

	EventType(String wireName, Topic topic, Class<? extends Event> event) {
		this.wireName = wireName;
		this.topic = topic;
		this.event = event;
	}

	/**
	 * The name on the wire.
	 * @return the CloudEvents type
	 */
	public String wireName() {
		return this.wireName;
	}

	/**
	 * Where events of this type travel.
	 * @return the topic
	 */
	public Topic topic() {
		return this.topic;
	}

	/**
	 * The record that carries events of this type.
	 * @return the class
	 */
	public Class<? extends Event> event() {
		return this.event;
	}

	/**
	 * The type of an event.
	 * @param event any event
	 * @return its type
	 */
	public static EventType of(Event event) {
		return switch (event) {
			case ItemPublished _ -> ITEM_PUBLISHED;
			case ItemRevised _ -> ITEM_REVISED;
			case SpecificationChanged _ -> SPECIFICATION_CHANGED;
			case FeedRegistered _ -> FEED_REGISTERED;
			case FeedChanged _ -> FEED_CHANGED;
			case FeedBroken _ -> FEED_BROKEN;
			case FeedRecovered _ -> FEED_RECOVERED;
			case FeedRetired _ -> FEED_RETIRED;
			case EntryApproved _ -> ENTRY_APPROVED;
			case EntryCorrected _ -> ENTRY_CORRECTED;
			case EntryWithdrawn _ -> ENTRY_WITHDRAWN;
			case EntrySetAside _ -> ENTRY_SET_ASIDE;
			case IssueReleased _ -> ISSUE_RELEASED;
			case IssueImported _ -> ISSUE_IMPORTED;
			case CorrectionRequested _ -> CORRECTION_REQUESTED;
		};
	}

	/**
	 * Finds a type by its name on the wire.
	 * @param wireName the CloudEvents type
	 * @return the type, or empty when this version does not know it
	 */
	public static Optional<EventType> named(String wireName) {
		return Arrays.stream(values()).filter((type) -> type.wireName.equals(wireName)).findFirst();
	}

}
