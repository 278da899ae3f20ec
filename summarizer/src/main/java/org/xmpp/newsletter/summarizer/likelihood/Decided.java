package org.xmpp.newsletter.summarizer.likelihood;

/**
 * A candidate of a month whose issue is out.
 *
 * @param candidate the candidate
 * @param printed whether it was printed
 */
public record Decided(Candidate candidate, boolean printed) {
}
