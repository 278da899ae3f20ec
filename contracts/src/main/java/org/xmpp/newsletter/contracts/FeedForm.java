package org.xmpp.newsletter.contracts;

/**
 * What a feed shows.
 */
public enum FeedForm {

	/** The releases or tags of a software repository. */
	RELEASES,

	/** Posts of a blog or of a news page. */
	POSTS,

	/** Topics of a forum or messages of a group. */
	FORUM,

	/** Videos or episodes. */
	MEDIA,

	/** No feed: a person brought the item. */
	HAND

}
