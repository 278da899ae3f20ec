package org.xmpp.newsletter.aggregator.read;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CoderResult;

/**
 * A charset of one byte a letter that the JDK lacks, for reading only.
 *
 * @see <a href="https://encoding.spec.whatwg.org/#legacy-single-byte-encodings">Encoding,
 * single-byte encodings</a>
 */
final class TableCharset extends Charset {

	/** Nordic and Baltic letters. */
	static final Charset NORDIC = new TableCharset("ISO-8859-10",
			"\u00a0ĄĒĢĪĨĶ§ĻĐŠŦŽ\u00adŪŊ°ąēģīĩķ·ļđšŧž―ūŋĀÁÂÃÄÅÆĮČÉĘËĖÍÎÏ"
					+ "ÐŅŌÓÔÕÖŨØŲÚÛÜÝÞßāáâãäåæįčéęëėíîïðņōóôõöũøųúûüýþĸ");

	/** Celtic letters. */
	static final Charset CELTIC = new TableCharset("ISO-8859-14",
			"\u00a0Ḃḃ£ĊċḊ§Ẁ©ẂḋỲ\u00ad®ŸḞḟĠġṀṁ¶ṖẁṗẃṠỳẄẅṡÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏ"
					+ "ŴÑÒÓÔÕÖṪØÙÚÛÜÝŶßàáâãäåæçèéêëìíîïŵñòóôõöṫøùúûüýŷÿ");

	private static final int FIRST = 0xA0;

	/** The letters from A0 on; those before are the same as in Latin 1. */
	private final String letters;

	private TableCharset(String name, String letters) {
		super(name, new String[0]);
		this.letters = letters;
	}

	@Override
	public boolean contains(Charset other) {
		return equals(other);
	}

	@Override
	public boolean canEncode() {
		return false;
	}

	@Override
	public CharsetEncoder newEncoder() {
		throw new UnsupportedOperationException(name() + " is only read here");
	}

	@Override
	public CharsetDecoder newDecoder() {
		return new CharsetDecoder(this, 1f, 1f) {
			@Override
			protected CoderResult decodeLoop(ByteBuffer from, CharBuffer to) {
				while (from.hasRemaining()) {
					if (!to.hasRemaining()) {
						return CoderResult.OVERFLOW;
					}
					int letter = Byte.toUnsignedInt(from.get());
					to.put((letter < FIRST) ? (char) letter : TableCharset.this.letters.charAt(letter - FIRST));
				}
				return CoderResult.UNDERFLOW;
			}
		};
	}

}
