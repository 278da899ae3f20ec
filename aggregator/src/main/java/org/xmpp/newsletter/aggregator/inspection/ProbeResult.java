package org.xmpp.newsletter.aggregator.inspection;

import java.net.URI;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.xmpp.newsletter.aggregator.item.Sightings.Sighting;
import org.xmpp.newsletter.aggregator.read.ReadFeed;

/**
 * What came of a probe.
 *
 * @param outcome in one word
 * @param kind the short reason, stable
 * @param detail the reason in words
 * @param feed what was read, if anything
 * @param address where it was read in the end
 * @param news what polling would publish
 */
public record ProbeResult(Outcome outcome, String kind, String detail, @Nullable ReadFeed feed, @Nullable URI address,
		List<Sighting> news) {

	/**
	 * How it went, for programs.
	 */
	public enum Outcome {

		/** The feed was read. */
		OK,

		/** Nothing has changed, says the server. */
		NOT_MODIFIED,

		/** A rule of ours forbids it. */
		REFUSED,

		/** Something else went wrong. */
		FAILED

	}

	static ProbeResult ok(ReadFeed feed, URI address, List<Sighting> news) {
		return new ProbeResult(Outcome.OK, "read", "", feed, address, news);
	}

	static ProbeResult notModified() {
		return new ProbeResult(Outcome.NOT_MODIFIED, "not_modified", "", null, null, List.of());
	}

	static ProbeResult refused(String kind, String detail) {
		return new ProbeResult(Outcome.REFUSED, kind, detail, null, null, List.of());
	}

	static ProbeResult failed(String kind, String detail) {
		return new ProbeResult(Outcome.FAILED, kind, detail, null, null, List.of());
	}

}
