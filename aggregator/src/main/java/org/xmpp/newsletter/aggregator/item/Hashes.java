package org.xmpp.newsletter.aggregator.item;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;

/**
 * Fixed names for long texts.
 */
final class Hashes {

	private Hashes() {
	}

	static String sha256(String text) {
		return "sha256:" + HexFormat.of().formatHex(digest(text));
	}

	/** The first half is enough to tell the items of one feed apart. */
	static UUID key(String text) {
		ByteBuffer bytes = ByteBuffer.wrap(digest(text));
		return new UUID(bytes.getLong(), bytes.getLong());
	}

	private static byte[] digest(String text) {
		try {
			return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("Every Java has SHA-256", ex);
		}
	}

}
