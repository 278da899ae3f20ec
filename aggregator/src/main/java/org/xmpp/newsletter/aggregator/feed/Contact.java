package org.xmpp.newsletter.aggregator.feed;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Whom to tell about a feed: a mail address or an XMPP address.
 *
 * @param address as {@code mailto:ana@example.org} or {@code xmpp:ana@example.org}
 */
public record Contact(String address) {

	private static final Pattern ADDRESS = Pattern.compile("[^\\s@<>\"',:;/?#]{1,64}@[\\p{L}\\p{N}.\\-]{1,253}");

	/**
	 * Understands a contact.
	 * @param written an address, a mail address where nothing is said
	 * @return the contact
	 * @throws IllegalArgumentException when it is none; the message says why
	 */
	public static Contact of(String written) {
		String contact = written.strip();
		String scheme = contact.toLowerCase(Locale.ROOT).startsWith("xmpp:") ? "xmpp:" : "mailto:";
		String address = contact.replaceFirst("(?i)^(xmpp|mailto):", "");
		if (!ADDRESS.matcher(address).matches()) {
			throw new IllegalArgumentException(
					"A contact is a mail address (ana@example.org) or an XMPP address (xmpp:ana@example.org)");
		}
		return new Contact(scheme + address);
	}

}
