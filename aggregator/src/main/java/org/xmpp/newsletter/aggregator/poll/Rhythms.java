package org.xmpp.newsletter.aggregator.poll;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.xmpp.newsletter.aggregator.feed.Feed;
import org.xmpp.newsletter.aggregator.feed.Feeds;
import org.xmpp.newsletter.aggregator.feed.Registration;
import org.xmpp.newsletter.aggregator.feed.WebAddress;

import org.springframework.stereotype.Component;

/**
 * Tells people why a feed is asked as often as it is.
 */
@Component
public class Rhythms {

	private final Memories memories;

	private final Pushes pushes;

	private final Feeds feeds;

	Rhythms(Memories memories, Pushes pushes, Feeds feeds) {
		this.memories = memories;
		this.pushes = pushes;
		this.feeds = feeds;
	}

	/**
	 * A feed's rhythm, all in words.
	 *
	 * @param shown how many items it showed when it was last read
	 * @param busiest how many items came at its busiest
	 * @param asks what it asks for, or empty
	 * @param push what its hub does, or empty
	 * @param trouble what goes wrong at the moment, or empty
	 * @param move where it redirects to, and what becomes of that, or empty
	 * @param risk what may be missed, or empty
	 * @param gapAt when items were last found to be possibly missing, or null
	 */
	public record Rhythm(int shown, String busiest, String asks, String push, String trouble, String move, String risk,
			@Nullable Instant gapAt) {
	}

	/**
	 * Describes a feed's rhythm.
	 * @param id the feed
	 * @return its rhythm
	 * @throws org.xmpp.newsletter.platform.problem.Problem when there is no such feed
	 */
	public Rhythm of(UUID id) {
		Feed feed = this.feeds.find(id).orElseThrow(() -> Registration.unknown(id));
		Memory memory = this.memories.of(id);
		return new Rhythm(memory.window().size(), busiest(memory.arrivals()), asks(memory), this.pushes.words(id),
				trouble(memory), move(feed, memory), this.memories.risk(id), memory.gapAt());
	}

	private static String busiest(Arrivals arrivals) {
		return arrivals.at().isEmpty() ? "not known yet"
				: "%d within 6 h, %d within a day, %d within a week".formatted(arrivals.most(Duration.ofHours(6)),
						arrivals.most(Duration.ofDays(1)), arrivals.most(Duration.ofDays(7)));
	}

	private static String asks(Memory memory) {
		@Nullable Duration pause = memory.hints().pause();
		String wish = (pause != null) ? memory.hints().pauseSource() + ": " + Words.of(pause) + ". " : "";
		String hours = memory.hints().skipHours().isEmpty() ? ""
				: "skipHours: " + memory.hints().skipHours().stream().sorted().toList() + ". ";
		String days = memory.hints().skipDays().isEmpty() ? ""
				: "skipDays: " + memory.hints().skipDays().stream().sorted().toList() + ".";
		return (wish + hours + days).strip();
	}

	private static String trouble(Memory memory) {
		@Nullable Trouble trouble = memory.trouble();
		return (trouble != null) ? trouble.kind().words() : "";
	}

	private String move(Feed feed, Memory memory) {
		@Nullable Move move = memory.move();
		if (move == null) {
			return "";
		}
		URI target = move.target();
		String becomes = this.feeds.at(WebAddress.of(target.toString()))
			.filter((other) -> !other.id().equals(feed.id()))
			.map((other) -> "which is registered as '%s'. They stay two feeds until somebody retires one"
				.formatted(other.source().title()))
			.orElse("followed now, and registered when it has lasted for %d days; seen %d times so far"
				.formatted(Move.TIME_THAT_SETTLES.toDays(), move.polls()));
		return "It redirects for good to %s, %s.".formatted(target, becomes);
	}

}
