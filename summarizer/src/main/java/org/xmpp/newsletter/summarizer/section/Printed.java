package org.xmpp.newsletter.summarizer.section;

import java.net.URI;
import java.time.YearMonth;

import org.jspecify.annotations.Nullable;

/**
 * An entry whose section people decided: an approved one, or one of an issue of the past.
 *
 * @param month the month of its issue
 * @param section where it stands
 * @param project whose news it is, or null when nobody said
 * @param link the page that is the news
 * @param title what that page or link is called
 * @param text plain text of the entry, or of its sources
 */
public record Printed(YearMonth month, Section section, @Nullable String project, URI link, String title, String text) {
}
