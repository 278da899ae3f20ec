package org.xmpp.newsletter.platform.api;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.xmpp.newsletter.platform.problem.Problem;
import org.xmpp.newsletter.platform.problem.ProblemType;

/**
 * The versions of things that people decide on, as entity tags (RFC 9110, 8.8.3). A tag
 * begins with the version, and a decision is held against that alone: what else an answer
 * shows may change without the thing being another one.
 */
public final class Versions {

	private static final Pattern TAG = Pattern.compile("\"?(\\d{1,9})(?:\\.[0-9a-f]+)?\"?");

	private static final int BYTES_OF_CONTENT = 6;

	private Versions() {
	}

	/**
	 * The tag of a thing whose version says everything about it.
	 * @param version the version
	 * @return an entity tag
	 */
	public static String tag(int version) {
		return "\"" + version + "\"";
	}

	/**
	 * The tag of an answer that shows more than has versions.
	 * @param version the version of the thing
	 * @param content the answer
	 * @return an entity tag
	 */
	public static String tag(int version, byte[] content) {
		byte[] hash = Arrays.copyOf(sha256().digest(content), BYTES_OF_CONTENT);
		return "\"" + version + "." + HexFormat.of().formatHex(hash) + "\"";
	}

	/**
	 * Finds out which version somebody decides on.
	 * @param ifMatch the header of that name, or null
	 * @param version the member or field {@code version}, or null
	 * @return the version
	 * @throws Problem when neither says it, or they contradict each other
	 */
	public static int seen(@Nullable String ifMatch, @Nullable Integer version) {
		Integer tagged = (ifMatch != null) ? Integer.valueOf(version(ifMatch)) : version;
		if (tagged == null) {
			throw new Problem(ProblemType.INVALID,
					"Say which version you decide on: send its ETag as If-Match, or the member 'version'.");
		}
		if (version != null && !tagged.equals(version)) {
			throw new Problem(ProblemType.INVALID,
					"If-Match says version %d and the member 'version' %d. Send one of them.".formatted(tagged,
							version));
		}
		return tagged;
	}

	private static int version(String tag) {
		Matcher matcher = TAG.matcher(tag.strip());
		if (!matcher.matches()) {
			throw new Problem(ProblemType.INVALID,
					"If-Match takes the one ETag of what you looked at, not '%s'.".formatted(tag));
		}
		return Integer.parseInt(matcher.group(1));
	}

	private static MessageDigest sha256() {
		try {
			return MessageDigest.getInstance("SHA-256");
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("Every Java has SHA-256", ex);
		}
	}

}
