package org.xmpp.newsletter.aggregator.fetch;

import java.net.URI;

import org.jspecify.annotations.Nullable;

/**
 * What a server gave to ask "has it changed since?" with, kept byte for byte as it came.
 *
 * @param etag the entity tag, with its quotes
 * @param lastModified the date as the server wrote it
 * @param origin the address whose answer they came with; null when not kept, which means
 * the host that is asked first
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9110#section-8.8">RFC 9110, 8.8</a>
 */
public record Validators(@Nullable String etag, @Nullable String lastModified, @Nullable URI origin) {

	/** Nothing to ask with: the whole answer is wanted. */
	public static final Validators NONE = new Validators(null, null);

	/**
	 * Validators whose origin was not kept.
	 * @param etag the entity tag, with its quotes
	 * @param lastModified the date as the server wrote it
	 */
	public Validators(@Nullable String etag, @Nullable String lastModified) {
		this(etag, lastModified, null);
	}

	boolean none() {
		return this.etag == null && this.lastModified == null;
	}

}
