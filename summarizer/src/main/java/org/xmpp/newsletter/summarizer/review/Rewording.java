package org.xmpp.newsletter.summarizer.review;

import java.time.YearMonth;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.xmpp.newsletter.platform.page.Person;
import org.xmpp.newsletter.summarizer.draft.Drafter;
import org.xmpp.newsletter.summarizer.draft.Paragraph;
import org.xmpp.newsletter.summarizer.story.Item;
import org.xmpp.newsletter.summarizer.story.Stories;
import org.xmpp.newsletter.summarizer.story.Story;
import org.xmpp.newsletter.summarizer.wording.WordingVersion;
import org.xmpp.newsletter.summarizer.wording.Wordings;

/**
 * Changes the forms: shows what they would do to the drafts that are open, and has these
 * written again. What people wrote or approved is never touched.
 */
@Component
public class Rewording {

	private final Wordings wordings;

	private final Entries entries;

	private final Items items;

	private final Telling telling;

	private final JdbcClient jdbc;

	Rewording(Wordings wordings, Entries entries, Items items, Telling telling, JdbcClient jdbc) {
		this.wordings = wordings;
		this.entries = entries;
		this.items = items;
		this.telling = telling;
		this.jdbc = jdbc;
	}

	/**
	 * Tries forms on the open drafts of a month.
	 * @param forms YAML
	 * @param month the month
	 * @return each draft that would change, in the order of the issue
	 * @throws org.xmpp.newsletter.platform.problem.Problem when the forms cannot work
	 */
	@Transactional(readOnly = true)
	public Preview preview(String forms, YearMonth month) {
		Drafter drafter = this.wordings.check(forms);
		List<Trial> trials = this.entries.list(month, null, null)
			.stream()
			.filter(Rewording::isOpenDraft)
			.flatMap((entry) -> trial(entry, drafter).stream())
			.toList();
		List<Trial> changed = trials.stream().filter((trial) -> !trial.before().equals(trial.after())).toList();
		return new Preview(month, trials.size(), changed);
	}

	private Optional<Trial> trial(Entry entry, Drafter drafter) {
		List<Item> told = this.items.of(entry.id());
		Optional<Story> story = Stories.group(told)
			.stories()
			.stream()
			.filter((candidate) -> candidate.key().equals(entry.story()))
			.findFirst();
		return story.map((known) -> new Trial(entry.id(), entry.draft().title(), entry.placement().section().label(),
				entry.draft().text(), this.telling.fresh(entry, known, drafter).text()));
	}

	private static boolean isOpenDraft(Entry entry) {
		return entry.state().isOpen() && !entry.edited();
	}

	/**
	 * Saves forms and has all open drafts written with them.
	 * @param seen the version of the forms that the person saw
	 * @param forms YAML
	 * @param note why, perhaps empty
	 * @param by who
	 * @return the new version
	 * @throws org.xmpp.newsletter.platform.problem.Problem when the forms cannot work, or
	 * somebody else was quicker
	 */
	@Transactional
	public WordingVersion save(int seen, String forms, String note, Person by) {
		WordingVersion saved = this.wordings.save(seen, forms, note, by);
		// Items that arrive meanwhile are told with the new forms, after this.
		this.jdbc.sql("select pg_advisory_xact_lock(hashtext('newsroom.intake'))").query((_, _) -> true).list();
		Set<String> subjects = new HashSet<>();
		Set<String> links = new HashSet<>();
		this.entries.list(null, null, null).stream().filter(Rewording::isOpenDraft).forEach((entry) -> {
			for (Item item : this.items.of(entry.id())) {
				links.add(item.linkKey());
				this.items.find(item.id()).map(HeardItem::subject).ifPresent(subjects::add);
			}
		});
		this.telling.tell(subjects, links);
		return saved;
	}

	/**
	 * Goes back to an earlier version, which becomes the newest one.
	 * @param seen the version of the forms that the person saw
	 * @param to the version to go back to; 0 for what the program brings
	 * @param by who
	 * @return the new version
	 * @throws org.xmpp.newsletter.platform.problem.Problem when there is no such version,
	 * it cannot work any more, or somebody else was quicker
	 */
	@Transactional
	public WordingVersion restore(int seen, int to, Person by) {
		String note = (to == 0) ? "Back to what the program brings." : "Back to version %d.".formatted(to);
		return save(seen, this.wordings.version(to).forms(), note, by);
	}

	/**
	 * What forms would do.
	 *
	 * @param month the month tried on
	 * @param tried how many open drafts there are
	 * @param changed those that would change
	 */
	public record Preview(YearMonth month, int tried, List<Trial> changed) {

		public Preview {
			changed = List.copyOf(changed);
		}

	}

	/**
	 * One draft with the forms in force and with others.
	 *
	 * @param entry the entry
	 * @param title its title
	 * @param section where it stands
	 * @param before Markdown as it is
	 * @param after Markdown as it would be
	 */
	public record Trial(UUID entry, String title, String section, String before, String after) {

		/**
		 * As it is printed now.
		 * @return safe HTML
		 */
		public String htmlBefore() {
			return new Paragraph(this.before).html();
		}

		/**
		 * As it would be printed.
		 * @return safe HTML
		 */
		public String htmlAfter() {
			return new Paragraph(this.after).html();
		}

	}

}
