package org.xmpp.newsletter.aggregator.discovery.form;

import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Where forums, networks and video sites have their feeds.
 */
final class Communities {

	private static final Pattern CHANNEL = Pattern.compile("UC[\\w-]{22}");

	private static final String YOUTUBE = "/feeds/videos.xml?";

	private Communities() {
	}

	static List<Guess> discourse(Where where) {
		Guesses guesses = new Guesses(where, "Discourse");
		String whole = where.first(where.depth()).replaceFirst("/l/\\w+$", "");
		return switch (where.segment(0)) {
			case "c" -> guesses.known(whole + ".rss", "the topics of a category").list();
			case "tag" ->
				guesses.known("/tag/" + where.segment(where.depth() - 1) + ".rss", "the topics of a tag").list();
			case "t" -> guesses.known(topic(where) + ".rss", "the messages of a topic").list();
			case "u" -> guesses.known("/u/" + where.segment(1) + "/activity.rss", "what a user writes").list();
			default ->
				guesses.known("/latest.rss", "the latest topics").likely("/posts.rss", "the latest messages").list();
		};
	}

	/** Without the number of the message. */
	private static String topic(Where where) {
		return where.segment(2).matches("\\d+") ? where.first(3) : where.first(2);
	}

	static List<Guess> youTube(Where where) {
		Guesses guesses = new Guesses(Where.of(URI.create("https://www.youtube.com/")), "YouTube");
		if (where.segment(0).equals("channel") && CHANNEL.matcher(where.segment(1)).matches()) {
			guesses.known(YOUTUBE + "channel_id=" + where.segment(1), "the videos of a channel");
		}
		where.query("list").ifPresent((list) -> guesses.known(YOUTUBE + "playlist_id=" + list, "a playlist"));
		if (where.segment(0).equals("user") && where.depth() > 1) {
			guesses.known(YOUTUBE + "user=" + where.segment(1), "the videos of a user");
		}
		return guesses.list();
	}

	/** What the page of a handle says about its channel. */
	static List<Guess> youTube(Page page) {
		return page.attribute("meta[itemprop=identifier], meta[itemprop=channelId]", "content")
			.or(() -> page.attribute("link[rel=canonical][href*=/channel/]", "href")
				.map((address) -> address.replaceFirst("^.*/channel/", "")))
			.filter((id) -> CHANNEL.matcher(id).matches())
			.map((id) -> new Guesses(Where.of(URI.create("https://www.youtube.com/")), "YouTube")
				.known(YOUTUBE + "channel_id=" + id, "the videos of a channel")
				.list())
			.orElse(List.of());
	}

	static List<Guess> peerTube(Where where) {
		Guesses guesses = new Guesses(where, "PeerTube");
		if (Set.of("c", "video-channels").contains(where.segment(0)) && where.depth() > 1) {
			return guesses.known("/feeds/videos.xml?videoChannelName=" + where.segment(1), "the videos of a channel")
				.list();
		}
		if (Set.of("a", "accounts").contains(where.segment(0)) && where.depth() > 1) {
			return guesses.known("/feeds/videos.xml?accountName=" + where.segment(1), "the videos of an account")
				.list();
		}
		return guesses.likely("/feeds/videos.xml?isLocal=true", "the videos of the whole site").list();
	}

	/** A video's page names its channel. */
	static List<Guess> peerTube(Page page) {
		Set<String> video = Set.of("w", "videos");
		if (!video.contains(page.where().segment(0))) {
			return peerTube(page.where());
		}
		return page.attribute("a[href*=/c/], a[href*=/video-channels/]", "abs:href")
			.map(Where::parse)
			.map((channel) -> peerTube(Where.of(page.where().at(channel.getRawPath()))))
			.orElseGet(() -> peerTube(page.where()));
	}

	static List<Guess> movim(Where where) {
		Guesses guesses = new Guesses(where, "Movim");
		String query = where.uri().getRawQuery();
		if (query != null && query.matches("(?:community|node|blog|feed)/[\\w.%@/:-]+")) {
			return guesses.known("/?feed/" + query.replaceFirst("^\\w+/", ""), "a node's posts").list();
		}
		return switch (where.segment(0)) {
			case "community", "node" -> (where.depth() > 2)
					? guesses.known("/feed/" + where.segment(1) + "/" + where.segment(2), "a node's posts").list()
					: guesses.list();
			case "blog" -> (where.depth() > 1) ? guesses.known("/feed/" + where.segment(1), "a blog's posts").list()
					: guesses.list();
			default -> guesses.list();
		};
	}

	static List<Guess> fediverse(Where where) {
		Guesses guesses = new Guesses(where, "Mastodon");
		String name = where.segment(0);
		if (name.matches("@[\\w.-]+")) {
			return guesses.known("/" + name + ".rss", "what an account posts").list();
		}
		if (name.equals("users") && where.depth() > 1) {
			return guesses.known("/users/" + where.segment(1) + ".rss", "what an account posts")
				.likely("/users/" + where.segment(1) + "/feed.atom", "what an account posts")
				.list();
		}
		return guesses.list();
	}

	static List<Guess> packages(Where where) {
		if (where.on("pypi.org") && where.segment(0).equals("project") && where.depth() > 1) {
			return new Guesses(where, "PyPI")
				.known("/rss/project/" + where.segment(1) + "/releases.xml", "a package's versions")
				.list();
		}
		if (where.on("crates.io") && where.segment(0).equals("crates") && where.depth() > 1) {
			return new Guesses(Where.of(URI.create("https://static.crates.io/")), "crates.io")
				.known("/rss/crates/" + where.segment(1) + ".xml", "a crate's versions")
				.list();
		}
		return List.of();
	}

	static List<Guess> blogs(Where where) {
		if (where.on("medium.com") && where.depth() > 0) {
			return new Guesses(where, "Medium").known("/feed/" + where.segment(0), "an author's posts").list();
		}
		if (where.on("reddit.com") && where.segment(0).equals("r") && where.depth() > 1) {
			return new Guesses(where, "Reddit").known(where.first(2) + "/.rss", "a group's posts").list();
		}
		return List.of();
	}

}
