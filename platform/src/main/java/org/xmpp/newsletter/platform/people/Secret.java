package org.xmpp.newsletter.platform.people;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * What only one person knows: 256 random bits. Stored is its hash; a slow one would
 * protect nothing that so many bits do not.
 *
 * @param text as it stands in a cookie, a link or a header
 */
public record Secret(String text) {

	private static final SecureRandom RANDOM = new SecureRandom();

	private static final int BYTES = 32;

	/**
	 * Makes a new one.
	 * @return a secret that nobody has seen yet
	 */
	static Secret fresh() {
		byte[] bits = new byte[BYTES];
		RANDOM.nextBytes(bits);
		return new Secret(Base64.getUrlEncoder().withoutPadding().encodeToString(bits));
	}

	byte[] hash() {
		return hash(this.text);
	}

	static byte[] hash(String text) {
		try {
			return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("Every Java has SHA-256", ex);
		}
	}

	/** Never into a log by accident. */
	@Override
	public String toString() {
		return "Secret[…]";
	}

}
