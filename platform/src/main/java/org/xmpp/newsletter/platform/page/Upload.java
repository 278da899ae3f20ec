package org.xmpp.newsletter.platform.page;

import org.reactivestreams.Publisher;
import org.xmpp.newsletter.platform.problem.Problem;
import org.xmpp.newsletter.platform.problem.ProblemType;
import reactor.core.Exceptions;

import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.core.io.buffer.DataBufferUtils;

/**
 * A file that somebody sends.
 */
public final class Upload {

	private static final int LARGEST = 5 * 1024 * 1024;

	private Upload() {
	}

	/**
	 * Reads a file wholly. Blocks.
	 * @param content the file as it comes
	 * @return its bytes
	 * @throws Problem when it is too large or empty
	 */
	public static byte[] read(Publisher<DataBuffer> content) {
		try {
			DataBuffer whole = DataBufferUtils.join(content, LARGEST).block();
			if (whole == null || whole.readableByteCount() == 0) {
				throw new Problem(ProblemType.INVALID, "The file is empty. Choose another one.");
			}
			byte[] bytes = new byte[whole.readableByteCount()];
			whole.read(bytes);
			DataBufferUtils.release(whole);
			return bytes;
		}
		catch (RuntimeException ex) {
			if (Exceptions.unwrap(ex) instanceof DataBufferLimitException) {
				throw new Problem(ProblemType.INVALID,
						"The file is larger than %d MB. Split it.".formatted(LARGEST / 1024 / 1024));
			}
			throw ex;
		}
	}

}
