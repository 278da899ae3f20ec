package org.xmpp.newsletter.summarizer.queue;

import java.net.URI;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.xmpp.newsletter.summarizer.draft.Markdown;
import org.xmpp.newsletter.summarizer.queue.QueuePage.Choice;
import org.xmpp.newsletter.summarizer.review.Account;

/**
 * What became of every item of a month.
 *
 * @param month the month
 * @param months the months to choose from
 * @param open the months into which an item can be brought, the likeliest first
 * @param total how many items there are
 * @param states how many are in each state
 * @param state the state that is shown, or empty for all
 * @param words what the lines shown say, or empty
 * @param lines the items shown
 * @param trouble what could not be done, or null
 */
record AccountPage(YearMonth month, List<YearMonth> months, List<YearMonth> open, int total, List<Choice> states,
		String state, String words, List<Line> lines, @Nullable String trouble) {

	static AccountPage of(Account account, List<YearMonth> months, List<YearMonth> open, String state, String words,
			@Nullable String trouble) {
		List<Choice> states = account.states()
			.entrySet()
			.stream()
			.map((count) -> new Choice(count.getKey(), count.getKey().replace('-', ' '), count.getValue()))
			.toList();
		List<Line> lines = account.lines()
			.stream()
			.filter((line) -> state.isEmpty() || line.state().equals(state))
			.filter((line) -> says(line, words))
			.map(Line::of)
			.toList();
		return new AccountPage(account.month(), months, open, account.total(), states, state, words, lines, trouble);
	}

	private static boolean says(Account.Line line, String words) {
		String text = String
			.join(" ", line.title(), line.source(), line.link().toString(), String.valueOf(line.reason()))
			.toLowerCase(Locale.ROOT);
		return Arrays.stream(words.toLowerCase(Locale.ROOT).split("\\s+")).allMatch(text::contains);
	}

	/**
	 * What became of one item.
	 */
	record Line(UUID item, String title, @Nullable String link, String source, String state, @Nullable String reason,
			@Nullable URI entry, boolean late) {

		private static Line of(Account.Line line) {
			UUID entry = line.entry();
			YearMonth month = line.month();
			URI address = (entry != null && month != null) ? View.of(month).inState(View.ALL).address(entry) : null;
			String title = line.title().isBlank() ? line.link().toString() : line.title();
			return new Line(line.item(), title, Markdown.destination(line.link()).orElse(null), line.source(),
					line.state().replace('-', ' '), line.reason(), address, entry == null);
		}

	}

}
