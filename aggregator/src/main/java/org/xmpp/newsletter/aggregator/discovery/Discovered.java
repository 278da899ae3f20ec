package org.xmpp.newsletter.aggregator.discovery;

import java.net.URI;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What came of looking for feeds.
 *
 * @param asked the address as it was understood
 * @param candidates the feeds found, the best first
 * @param attempts every address that was asked
 * @param cut why the look ended early, in words, or null
 */
public record Discovered(URI asked, List<Candidate> candidates, List<Attempt> attempts, @Nullable String cut) {

	public Discovered {
		candidates = List.copyOf(candidates);
		attempts = List.copyOf(attempts);
	}

	/**
	 * What came of it, in a sentence.
	 * @return for people
	 */
	public String summary() {
		String found = switch (this.candidates.size()) {
			case 0 -> "No feed was found with %d requests.".formatted(this.attempts.size());
			case 1 -> "One feed was found.";
			default -> "%d feeds were found.".formatted(this.candidates.size());
		};
		return (this.cut != null) ? found + " " + this.cut : found;
	}

}
