package org.xmpp.newsletter.summarizer.model;

/**
 * A part of a conversation with a model.
 *
 * @param role system, user or assistant
 * @param content what is said
 */
record Message(String role, String content) {
}
