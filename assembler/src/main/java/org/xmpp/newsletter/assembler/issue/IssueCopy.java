package org.xmpp.newsletter.assembler.issue;

import java.net.URI;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * An issue as it is handed over to the site, the list and the readers.
 *
 * @param month the month it covers
 * @param title its title, plain text
 * @param page where the site shows it, or will
 * @param fileName the name of its file
 * @param markdown the file
 * @param digest tells this file from earlier drafts
 * @param opening what begins the list of the teasers
 * @param teasers what is in it, in print order
 * @param figures the images that are printed, in print order
 * @param releasedBy who released it, or null before the release
 * @param releasedAt when, or null before the release
 */
public record IssueCopy(YearMonth month, String title, URI page, String fileName, String markdown, String digest,
		String opening, List<Teaser> teasers, List<PrintedFigure> figures, @Nullable String releasedBy,
		@Nullable Instant releasedAt) {

	public IssueCopy {
		teasers = List.copyOf(teasers);
		figures = List.copyOf(figures);
	}

	/**
	 * Whether it is printed and does not change any more.
	 * @return false for a draft
	 */
	public boolean isReleased() {
		return this.releasedAt != null;
	}

}
