package org.xmpp.newsletter.aggregator.fetch;

import org.jspecify.annotations.Nullable;

/**
 * What came of sending a form.
 *
 * @param status the HTTP status, or null when there was no answer
 * @param detail words for a maintainer: what happened at which address
 */
public record PostResult(@Nullable Integer status, String detail) {

	/**
	 * Whether the server took it.
	 * @return true for a status of 2xx
	 */
	public boolean accepted() {
		return this.status != null && this.status / 100 == 2;
	}

}
