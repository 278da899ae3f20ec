package org.xmpp.newsletter.summarizer.review;

import java.time.YearMonth;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.xmpp.newsletter.summarizer.draft.Paragraph;

/**
 * An entry in a list.
 *
 * @param id its identity
 * @param version to be named in a decision
 * @param month the issue it stands in
 * @param section the id of its section
 * @param confidence how sure the section is
 * @param state what was decided
 * @param detail a reason, or the month it was deferred from
 * @param title the story in a few words
 * @param text Markdown
 * @param length characters of plain text
 * @param safe whether one key may approve it
 * @param concerns what speaks against it
 * @param advice the concerns in a few words, or empty
 * @param project whose news it is
 * @param family the project under which it is printed
 * @param language of what is linked, when it is not English
 * @param edited whether a person wrote the text
 * @param maker what made the text, in words
 * @param changed how much of the machine's draft people have changed, 0 to 1
 * @param flags what the sources changed since
 * @param printed the issue it was printed in
 * @param standing whether it is offered again for each month
 */
public record EntrySummary(UUID id, int version, YearMonth month, String section, String confidence, String state,
		@Nullable String detail, String title, String text, int length, boolean safe, List<String> concerns,
		String advice, @Nullable String project, @Nullable String family, @Nullable String language, boolean edited,
		String maker, double changed, List<Entry.Flag> flags, @Nullable YearMonth printed, boolean standing) {

	/**
	 * Sums an entry up.
	 * @param entry the entry
	 * @return what a list shows of it
	 */
	public static EntrySummary of(Entry entry) {
		return new EntrySummary(entry.id(), entry.version(), entry.month(), entry.placement().section().id(),
				entry.placement().confidence().word(), entry.state().word(), entry.state().detail(),
				entry.draft().title(), entry.draft().text(), new Paragraph(entry.draft().text()).length(),
				entry.isSafe(), entry.concerns(), Concerns.advice(entry.concerns(), !entry.flags().isEmpty()),
				entry.draft().project(), entry.draft().family(), entry.draft().language(), entry.edited(),
				entry.draft().maker().words(), entry.draft().changed(), entry.flags(), entry.printed(),
				entry.isStanding());
	}

}
