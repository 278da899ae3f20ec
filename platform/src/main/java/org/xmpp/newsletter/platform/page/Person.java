package org.xmpp.newsletter.platform.page;

/**
 * Who makes a request; a controller method that decides something takes one.
 *
 * @param name as it stands beside the decision, at most 80 characters
 */
public record Person(String name) {

	private static final int LONGEST = 80;

	public Person {
		name = name.strip();
		if (name.isEmpty() || name.length() > LONGEST || name.chars().anyMatch(Character::isISOControl)) {
			throw new IllegalArgumentException("A name has 1 to 80 characters on one line");
		}
	}

}
