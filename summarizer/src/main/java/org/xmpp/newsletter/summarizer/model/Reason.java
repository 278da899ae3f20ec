package org.xmpp.newsletter.summarizer.model;

import java.util.Arrays;
import java.util.Optional;

/**
 * Why an entry keeps the draft by rules.
 */
public enum Reason {

	/** The model wrote a token that no source has. */
	INVENTED("invented", "the model invented something"),

	/** The model wrote words that are not about the source. */
	BESIDE("beside", "the model wrote about something else"),

	/** The answer is too long or has too many sentences. */
	LENGTH("length", "the model wrote too much"),

	/** The answer is no plain paragraph. */
	FORM("form", "the model wrote markup or broken sentences"),

	/** The answer does not sound like the newsletter. */
	VOICE("voice", "the model wrote in another voice"),

	/** The model says that there is nothing to tell. */
	NOTHING("nothing", "the model found nothing to tell"),

	/** The sources are too short to tell more than the rules do. */
	LITTLE("little", "the sources say too little"),

	/** The sources speak to machines. */
	SUSPICIOUS("suspicious", "the sources speak to machines"),

	/** Opening and closing leave no room. */
	ROOM("room", "there is no room for more sentences"),

	/** The server failed as often as it may. */
	SERVER("server", "the model's server failed");

	private final String word;

	private final String label;

	Reason(String word, String label) {
		this.word = word;
		this.label = label;
	}

	/** As a word, in the database and for programs. */
	String word() {
		return this.word;
	}

	/**
	 * Says it to a person.
	 * @return a clause
	 */
	public String label() {
		return this.label;
	}

	/**
	 * Finds a reason.
	 * @param word as it stands in the database
	 * @return the reason, or empty when there is none
	 */
	public static Optional<Reason> of(String word) {
		return Arrays.stream(values()).filter((reason) -> reason.word.equals(word)).findFirst();
	}

}
