package org.xmpp.newsletter.aggregator.read;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * Dates that name their month, in any order of parts: those of mail, of C's asctime, of
 * the program date, and of people.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc5322#section-3.3">RFC 5322</a>
 */
final class MailDates {

	private static final Pattern WORD = Pattern.compile("\\d+|\\p{L}+");

	private static final int LONGEST_YEAR = 4;

	private @Nullable Integer month;

	private boolean uncertain;

	private @Nullable String year;

	private final List<String> numbers = new ArrayList<>();

	private MailDates() {
	}

	static Optional<Instant> parse(ClockText text) {
		MailDates parts = new MailDates();
		Matcher words = WORD.matcher(text.rest());
		while (words.find()) {
			parts.take(words.group());
		}
		return parts.date().flatMap((date) -> text.clock().on(date));
	}

	private void take(String word) {
		if (Character.isLetter(word.codePointAt(0))) {
			takeWord(word);
		}
		else if (word.length() <= 2) {
			this.numbers.add(word);
		}
		else if (this.year == null) {
			this.year = word;
		}
	}

	private void takeWord(String word) {
		Integer named = DateWords.month(word);
		if (named != null && (this.month == null || this.uncertain)) {
			this.month = named;
			// Tuesday in several languages, and March.
			this.uncertain = word.equals("mar");
		}
	}

	private Optional<LocalDate> date() {
		if (this.year == null && this.numbers.size() > 1) {
			boolean yearFirst = Integer.parseInt(this.numbers.getFirst()) > 31;
			this.year = this.numbers.remove(yearFirst ? 0 : 1);
		}
		if (this.month == null || this.year == null || this.year.length() > LONGEST_YEAR) {
			return Optional.empty();
		}
		int day = this.numbers.isEmpty() ? 1 : Integer.parseInt(this.numbers.getFirst());
		return Civil.date(Civil.year(this.year), this.month, day);
	}

}
