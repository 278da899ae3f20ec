package org.xmpp.newsletter.aggregator.discovery;

import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.xmpp.newsletter.aggregator.discovery.form.AddressForms;
import org.xmpp.newsletter.aggregator.discovery.form.Guess;
import org.xmpp.newsletter.aggregator.discovery.form.PageForms;
import org.xmpp.newsletter.aggregator.discovery.form.Pasted;
import org.xmpp.newsletter.aggregator.discovery.form.Tier;
import org.xmpp.newsletter.aggregator.feed.WebAddress;
import org.xmpp.newsletter.aggregator.fetch.Fetcher;
import org.xmpp.newsletter.aggregator.read.FeedReader;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Service;

/**
 * Looks for feeds.
 */
@Service
public class Discovery {

	private static final int LONGEST = 2000;

	private final Web web;

	private final Turns turns;

	private final Reading reading;

	private final InstantSource clock;

	private final DiscoveryProperties properties;

	@Autowired
	Discovery(Fetcher fetcher, FeedReader reader, DiscoveryProperties properties, InstantSource clock) {
		this(fetcher::fetch, new Turns(properties.spacing()), reader, properties, clock);
	}

	Discovery(Web web, Turns turns, FeedReader reader, DiscoveryProperties properties, InstantSource clock) {
		this.web = web;
		this.turns = turns;
		this.reading = new Reading(reader, clock);
		this.clock = clock;
		this.properties = properties;
	}

	/**
	 * Understands an address as people paste it.
	 * @param written such as example.org or git@forge.example:me/it.git
	 * @return the address
	 * @throws IllegalArgumentException when it is none; the message says why
	 */
	public static WebAddress understand(String written) {
		return WebAddress.of((written.length() <= LONGEST) ? Pasted.address(written) : written);
	}

	/**
	 * Looks for the feeds of an address: what it is itself, what its form tells, what the
	 * page there tells, and usual places. Blocks for half a minute at most.
	 * @param address what somebody pasted
	 * @return what was found, and everything that was asked
	 */
	public Discovered of(WebAddress address) {
		URI asked = address.uri();
		Walk walk = new Walk(this.web, this.turns, this.reading, this.clock, this.properties);
		List<Guess> known = AddressForms.of(asked);
		follow(walk, known);
		if (!walk.found()) {
			Optional<Walk.Met> page = walk.ask(new Guess(asked, Tier.KNOWN, "it is the address given"));
			page.ifPresent((met) -> follow(walk, onPage(met)));
		}
		if (!walk.found() && known.isEmpty()) {
			lookAround(walk, asked);
		}
		return walk.end(asked);
	}

	private static void lookAround(Walk walk, URI asked) {
		URI home = home(asked);
		if (home != null) {
			walk.ask(new Guess(home, Tier.KNOWN, "it is the site's home page"))
				.ifPresent((met) -> follow(walk, onPage(met)));
		}
		if (!walk.found()) {
			follow(walk, PageForms.usual(asked));
		}
	}

	private static List<Guess> onPage(Walk.Met page) {
		return PageForms.of(page.body(), page.address())
			.stream()
			.filter((guess) -> guess.tier() != Tier.USUAL)
			.toList();
	}

	/** What is only likely is not tried when something better was found. */
	private static void follow(Walk walk, List<Guess> guesses) {
		Tier tier = Tier.KNOWN;
		boolean foundBefore = false;
		for (Guess guess : guesses) {
			if (guess.tier() != tier) {
				tier = guess.tier();
				foundBefore = walk.found();
			}
			boolean enough = switch (tier) {
				case KNOWN, DECLARED -> false;
				case LINKED -> foundBefore;
				case LIKELY, USUAL -> walk.found();
			};
			if (!enough) {
				walk.ask(guess);
			}
		}
	}

	private static @Nullable URI home(URI asked) {
		URI home = asked.resolve("/");
		return home.equals(asked) || asked.getRawPath().isEmpty() ? null : home;
	}

}
