package org.xmpp.newsletter.aggregator.poll;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How feeds are polled.
 *
 * @param automatic whether feeds are polled when they are due, or only when somebody asks
 * @param interval between two polls of a feed of which nothing is known that asks for
 * more or for fewer
 * @param shortest between two polls of a feed, however busy it is
 * @param longest between two polls of a feed that goes well, however quiet it is; its
 * host may ask for more
 * @param tick how often to look for feeds that are due
 * @param concurrency how many feeds are polled at a time
 * @param perHost how many requests are under way to one host at a time
 * @param perLoopbackHost the same for hosts of this machine, for demonstrations and
 * replays
 * @param hostSpacing between the end of one poll and the begin of the next at one host;
 * hosts of this machine need none
 * @param lease after what time the poll of an instance that died is taken over
 * @param alone whether there is no other instance, so that whoever held a lease when this
 * one starts is dead
 */
@ConfigurationProperties("newsroom.aggregator.polling")
record PollingProperties(@DefaultValue("true") boolean automatic, @DefaultValue("6h") Duration interval,
		@DefaultValue("15m") Duration shortest, @DefaultValue("24h") Duration longest,
		@DefaultValue("2s") Duration tick, @DefaultValue("16") int concurrency, @DefaultValue("1") int perHost,
		@DefaultValue("1") int perLoopbackHost, @DefaultValue("2s") Duration hostSpacing,
		@DefaultValue("2m") Duration lease, @DefaultValue("false") boolean alone) {

	PollingProperties {
		require(interval.compareTo(Duration.ofMinutes(1)) >= 0, "interval must be at least 1m");
		require(shortest.compareTo(Duration.ofMinutes(1)) >= 0, "shortest must be at least 1m");
		require(tick.isPositive(), "tick must be positive");
		require(concurrency >= 1 && concurrency <= 1000, "concurrency must be 1 to 1000");
		require(perHost >= 1 && perLoopbackHost >= 1, "per-host and per-loopback-host must be at least 1");
		require(!hostSpacing.isNegative(), "host-spacing must not be negative");
		require(lease.compareTo(Duration.ofMinutes(1)) >= 0, "lease must be at least 1m");
	}

	Pace.Limits limits() {
		return new Pace.Limits(Words.shorter(this.shortest, this.interval), this.interval,
				Words.longer(this.longest, this.interval));
	}

	private static void require(boolean condition, String what) {
		if (!condition) {
			throw new IllegalArgumentException("newsroom.aggregator.polling." + what);
		}
	}

}
