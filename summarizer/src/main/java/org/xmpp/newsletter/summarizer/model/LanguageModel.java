package org.xmpp.newsletter.summarizer.model;

/**
 * Something that answers questions in words.
 */
interface LanguageModel {

	/**
	 * Asks, and waits for the answer within a bounded time.
	 * @param question what is asked
	 * @return what came back; never throws for anything that a server can do
	 */
	Reply ask(Question question);

}
