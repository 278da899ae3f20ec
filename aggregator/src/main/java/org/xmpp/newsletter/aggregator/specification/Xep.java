package org.xmpp.newsletter.aggregator.specification;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * A XEP or a proposal for one, as listed.
 *
 * @param title plain text
 * @param summary the abstract
 * @param status where it stands
 * @param version of the newest revision
 * @param remark what the newest revision changed
 * @param lastCall when the last Last Call ends or ended
 */
record Xep(String title, @Nullable String summary, Status status, @Nullable String version, Remark remark,
		@Nullable LocalDate lastCall) {

}
