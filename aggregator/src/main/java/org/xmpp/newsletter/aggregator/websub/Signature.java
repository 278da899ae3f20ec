package org.xmpp.newsletter.aggregator.websub;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import org.jspecify.annotations.Nullable;

/**
 * Proves that a push comes from the hub that knows the secret.
 *
 * @see <a href="https://www.w3.org/TR/websub/#authenticated-content-distribution">WebSub,
 * 8</a>
 */
final class Signature {

	private static final Map<String, String> METHODS = Map.of("sha1", "HmacSHA1", "sha256", "HmacSHA256", "sha384",
			"HmacSHA384", "sha512", "HmacSHA512");

	private Signature() {
	}

	/**
	 * Compares in a time that does not tell how much was right.
	 * @param header the X-Hub-Signature header, or null
	 */
	static boolean isRight(@Nullable String header, String secret, byte[] body) {
		String[] parts = (header != null) ? header.strip().split("=", 2) : new String[0];
		String method = (parts.length == 2) ? METHODS.get(parts[0].toLowerCase(Locale.ROOT)) : null;
		return method != null && MessageDigest.isEqual(
				HexFormat.of().formatHex(sign(method, secret, body)).getBytes(StandardCharsets.US_ASCII),
				parts[1].toLowerCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8));
	}

	static byte[] sign(String method, String secret, byte[] body) {
		try {
			Mac mac = Mac.getInstance(method);
			mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), method));
			return mac.doFinal(body);
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException("Every Java has " + method, ex);
		}
	}

}
