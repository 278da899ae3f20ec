package org.xmpp.newsletter.aggregator.read;

/**
 * An item that could not be read.
 *
 * @param item which one, in words
 * @param reason why, in words
 */
public record ReadProblem(String item, String reason) {
}
