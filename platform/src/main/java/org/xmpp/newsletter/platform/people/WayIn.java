package org.xmpp.newsletter.platform.people;

import java.net.URI;
import java.time.Instant;

/**
 * A link by which somebody sets their password, once.
 *
 * @param account whose it is
 * @param secret what makes it work
 * @param until when it stops working
 */
public record WayIn(Account account, Secret secret, Instant until) {

	/** The path in front of the secret. */
	public static final String PATH = "/welcome/";

	/**
	 * Writes the link.
	 * @param newsroom where the newsroom answers, without a path
	 * @return the address to open
	 */
	public URI at(URI newsroom) {
		return newsroom.resolve(PATH + this.secret.text());
	}

}
