package org.xmpp.newsletter.summarizer.model;

/**
 * Something that keeps an answer from being printed.
 *
 * @param reason of what kind it is
 * @param words what the model did, to be read after “The model” and after “You”
 */
record Finding(Reason reason, String words) {
}
