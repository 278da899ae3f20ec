package org.xmpp.newsletter.aggregator.fetch;

/**
 * Words about the outside world, some of which come from there.
 */
final class Details {

	private static final int LONGEST = 500;

	private Details() {
	}

	/**
	 * No control characters and no novels.
	 */
	static String plain(String detail) {
		String plain = detail.replaceAll("\\p{Cntrl}", " ");
		return (plain.length() > LONGEST) ? plain.substring(0, LONGEST) + " ..." : plain;
	}

}
