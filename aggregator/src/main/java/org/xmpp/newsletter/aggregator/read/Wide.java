package org.xmpp.newsletter.aggregator.read;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

import org.jspecify.annotations.Nullable;

/**
 * Letters of two or four bytes, told by a byte order mark or by where the zeros are.
 *
 * @param charset how the bytes are ordered
 * @param mark the length of the byte order mark
 */
record Wide(Charset charset, int mark) {

	private static final int SAMPLE = 256;

	static @Nullable Wide of(byte[] body) {
		Wide marked = marked(start(body));
		return (marked != null) ? marked : patterned(body);
	}

	/** Without the last half of a letter, if it broke off. */
	String decode(byte[] body) {
		return new String(body, this.mark, body.length - this.mark, this.charset);
	}

	private static long start(byte[] body) {
		long start = 0;
		for (int i = 0; i < 4; i++) {
			start = start << 8 | ((i < body.length) ? body[i] & 0xFF : 0x20);
		}
		return start;
	}

	private static @Nullable Wide marked(long start) {
		if (start == 0x0000FEFFL) {
			return new Wide(StandardCharsets.UTF_32BE, 4);
		}
		if (start == 0xFFFE0000L) {
			return new Wide(StandardCharsets.UTF_32LE, 4);
		}
		return switch ((int) (start >> 16)) {
			case 0xFEFF -> new Wide(StandardCharsets.UTF_16BE, 2);
			case 0xFFFE -> new Wide(StandardCharsets.UTF_16LE, 2);
			default -> null;
		};
	}

	/** Markup is ASCII, so the other bytes of its letters are zeros. */
	private static @Nullable Wide patterned(byte[] body) {
		int length = Math.min(SAMPLE, body.length) / 4 * 4;
		int[] zeros = new int[4];
		for (int i = 0; i < length; i++) {
			zeros[i % 4] += (body[i] == 0) ? 1 : 0;
		}
		int most = length / 4;
		if (most == 0) {
			return null;
		}
		if (zeros[0] == most && zeros[1] == most && 2 * zeros[2] > most) {
			return new Wide(StandardCharsets.UTF_32BE, 0);
		}
		if (zeros[3] == most && zeros[2] == most && 2 * zeros[1] > most) {
			return new Wide(StandardCharsets.UTF_32LE, 0);
		}
		int even = zeros[0] + zeros[2];
		int odd = zeros[1] + zeros[3];
		if (2 * even > most && even > 4 * odd) {
			return new Wide(StandardCharsets.UTF_16BE, 0);
		}
		return (2 * odd > most && odd > 4 * even) ? new Wide(StandardCharsets.UTF_16LE, 0) : null;
	}

}
