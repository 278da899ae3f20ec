package org.xmpp.newsletter.aggregator.read;

import java.io.IOException;
import java.io.Reader;

/**
 * Hands a text on in pieces and stops at a tag with very many attributes, which the
 * strict reader compares each with each. What an attribute needs is an equals sign, and
 * no tag has an angle bracket in it.
 */
final class TagCounter extends Reader {

	private static final int MOST = 500;

	private final String text;

	private int position;

	private int sinceTag;

	TagCounter(String text, int start) {
		this.text = text;
		this.position = start;
	}

	@Override
	public int read(char[] buffer, int offset, int length) throws IOException {
		int count = Math.min(length, this.text.length() - this.position);
		if (count <= 0) {
			return -1;
		}
		this.text.getChars(this.position, this.position + count, buffer, offset);
		this.position += count;
		for (int i = offset; i < offset + count; i++) {
			if (buffer[i] == '=') {
				this.sinceTag++;
			}
			else if (buffer[i] == '<') {
				this.sinceTag = 0;
			}
			if (this.sinceTag > MOST) {
				throw new IOException("There are more than %d equals signs without a tag.".formatted(MOST));
			}
		}
		return count;
	}

	@Override
	public void close() {
		// There is nothing to close.
	}

}
