package org.xmpp.newsletter.aggregator.letter;

import java.net.URI;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.xmpp.newsletter.aggregator.discovery.Attempt;
import org.xmpp.newsletter.aggregator.discovery.Candidate;
import org.xmpp.newsletter.aggregator.discovery.Discovered;
import org.xmpp.newsletter.aggregator.validation.Finding;
import org.xmpp.newsletter.aggregator.validation.Severity;

/**
 * What a look at a broken feed and around it brought.
 *
 * @param works whether the feed can be read just now
 * @param findings the errors in it, if it is there at all
 * @param replacement a feed of the same site that can be read and is not registered, or
 * null
 */
record Diagnosis(boolean works, List<Finding> findings, @Nullable Candidate replacement) {

	static Diagnosis of(URI feed, Discovered discovered, List<Candidate> unregistered) {
		boolean works = discovered.candidates()
			.stream()
			.anyMatch((candidate) -> candidate.address().equals(feed) || candidate.others().contains(feed));
		List<Finding> findings = discovered.attempts()
			.stream()
			.filter((attempt) -> attempt.address().equals(feed))
			.map(Attempt::findings)
			.flatMap(List::stream)
			.filter((finding) -> finding.severity() == Severity.ERROR)
			.toList();
		return new Diagnosis(works, findings, works ? null
				: unregistered.stream().filter((candidate) -> !candidate.newest().isEmpty()).findFirst().orElse(null));
	}

}
