package org.xmpp.newsletter.aggregator.desk;

import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.xmpp.newsletter.aggregator.desk.DiscoveryView.CandidateView;
import org.xmpp.newsletter.aggregator.desk.DiscoveryView.Registered;
import org.xmpp.newsletter.aggregator.discovery.Candidate;
import org.xmpp.newsletter.aggregator.discovery.Discovered;
import org.xmpp.newsletter.aggregator.discovery.Discovery;
import org.xmpp.newsletter.aggregator.feed.Namesake;
import org.xmpp.newsletter.aggregator.feed.Namesakes;
import org.xmpp.newsletter.aggregator.feed.WebAddress;
import org.xmpp.newsletter.platform.problem.Problem;
import org.xmpp.newsletter.platform.problem.ProblemType;

import org.springframework.stereotype.Component;

/**
 * Looks for feeds and says which of them are registered already.
 */
@Component
class Discoveries {

	private final Discovery discovery;

	private final Namesakes namesakes;

	Discoveries(Discovery discovery, Namesakes namesakes) {
		this.discovery = discovery;
		this.namesakes = namesakes;
	}

	DiscoveryView look(@Nullable String written) {
		WebAddress address = understand(written);
		Optional<Namesake> known = this.namesakes.of(List.of(address.uri()));
		if (known.isPresent()) {
			return new DiscoveryView(address.uri(), known.get().words(), Registered.of(known.get()), List.of(),
					List.of());
		}
		Discovered discovered = this.discovery.of(address);
		return new DiscoveryView(discovered.asked(), discovered.summary(), null,
				discovered.candidates().stream().map(this::view).toList(), discovered.attempts());
	}

	private CandidateView view(Candidate candidate) {
		List<URI> addresses = Stream.concat(Stream.of(candidate.address()), candidate.others().stream()).toList();
		return CandidateView.of(candidate,
				this.namesakes.of(addresses).or(() -> this.namesakes.showing(candidate.links())).orElse(null));
	}

	private static WebAddress understand(@Nullable String written) {
		Requests.require(written != null && !written.isBlank(), "An address is needed.");
		try {
			return Discovery.understand(Objects.requireNonNull(written));
		}
		catch (IllegalArgumentException ex) {
			throw new Problem(ProblemType.INVALID, ex.getMessage() + ".");
		}
	}

}
