package org.xmpp.newsletter.assembler.issue;

import java.time.LocalDate;

/**
 * A day that the team keeps in sight, also after the issue that named it was printed.
 *
 * @param date the day
 * @param words what ends or is due then
 * @param over whether it has passed
 */
record Watched(LocalDate date, String words, boolean over) {
}
