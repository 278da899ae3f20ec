package org.xmpp.newsletter.summarizer.review;

import java.time.Duration;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.xmpp.newsletter.platform.page.Person;
import org.xmpp.newsletter.platform.problem.Problem;
import org.xmpp.newsletter.platform.problem.ProblemType;
import org.xmpp.newsletter.summarizer.claim.Claims;
import org.xmpp.newsletter.summarizer.section.Confidence;
import org.xmpp.newsletter.summarizer.section.Placement;
import org.xmpp.newsletter.summarizer.section.Section;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where editors decide on an entry. Decision, event and the line in the history are one
 * transaction.
 */
@Component
@Transactional
public class Verdicts {

	private final Guard guard;

	private final Ruling ruling;

	private final Entries entries;

	private final Acts acts;

	private final Undoing undoing;

	private final Telling telling;

	private final Claims claims;

	Verdicts(Guard guard, Ruling ruling, Entries entries, Acts acts, Undoing undoing, Telling telling, Claims claims) {
		this.guard = guard;
		this.ruling = ruling;
		this.entries = entries;
		this.acts = acts;
		this.undoing = undoing;
		this.telling = telling;
		this.claims = claims;
	}

	/**
	 * Decides on an entry.
	 * @param id the entry
	 * @param version the version that the editor saw
	 * @param verdict what the editor decides
	 * @param by the editor
	 * @return the entry as it is now
	 * @throws Problem when there is no such entry, it has changed, or its state does not
	 * allow it
	 */
	public Entry decide(UUID id, int version, Verdict verdict, Person by) {
		return decide(id, version, verdict, by, null);
	}

	/**
	 * Decides on an entry that the editor has looked at for a while.
	 * @param id the entry
	 * @param version the version that the editor saw
	 * @param verdict what the editor decides
	 * @param by the editor
	 * @param took how long the editor looked, or null when nobody measured
	 * @return the entry as it is now
	 * @throws Problem when there is no such entry, it has changed, or its state does not
	 * allow it
	 */
	public Entry decide(UUID id, int version, Verdict verdict, Person by, @Nullable Duration took) {
		Entry entry = this.guard.current(id, version);
		if (verdict instanceof Verdict.Undo) {
			return this.undoing.last(entry, by);
		}
		Transition.To to = this.ruling.transition(entry, verdict);
		Act act = this.acts.begin(Ruling.words(verdict), by, took);
		this.claims.release(id, by);
		return this.ruling.carryOut(entry, to, verdict, act);
	}

	/**
	 * Changes an entry. On an approved one this is a correction.
	 * @param id the entry
	 * @param version the version that the editor saw
	 * @param edit what is to change
	 * @param by the editor
	 * @return the entry as it is now
	 * @throws Problem when there is no such entry, it has changed, the text is too long,
	 * or its state does not allow it
	 */
	public Entry edit(UUID id, int version, Edit edit, Person by) {
		Entry old = this.guard.current(id, version);
		boolean approved = old.state() instanceof EntryState.Approved;
		if (!approved) {
			Guard.requireUndecided(old);
		}
		Entry changed = changed(old, edit, by);
		if (changed.version() == old.version()) {
			return old;
		}
		String what = approved ? "corrected" : "edited";
		this.ruling.write(this.acts.begin(what, by), old, changed, what, null);
		if (!approved && edit.text() == null && !changed.edited()) {
			// Another section has another form.
			this.telling.again(id);
		}
		return this.entries.find(id).orElseThrow();
	}

	private Entry changed(Entry old, Edit edit, Person by) {
		String text = (edit.text() != null) ? edit.text() : old.draft().text();
		if (text.isBlank()) {
			throw new Problem(ProblemType.INVALID, "An entry needs a text. To leave it out, reject it.");
		}
		Guard.requireShort(text);
		YearMonth month = (edit.month() != null) ? edit.month() : old.month();
		if (!month.equals(old.month())) {
			Guard.requireNotStanding(old);
			this.guard.requireOpenIssue(month);
		}
		Section section = (edit.section() != null) ? edit.section() : old.placement().section();
		boolean rewritten = !text.equals(old.draft().text());
		boolean placed = section != old.placement().section();
		if (!rewritten && !placed && month.equals(old.month())) {
			return old;
		}
		Placement placement = placed ? new Placement(section, Confidence.HIGH, List.of("An editor chose it."))
				: old.placement();
		return this.guard.asSeen(old.changed(old.draft().editedBy(by.name(), text), placement, month,
				old.edited() || rewritten, old.placed() || placed));
	}

	/**
	 * What an editor changes; null leaves it as it is.
	 *
	 * @param text Markdown
	 * @param section where it stands
	 * @param month the issue it stands in
	 */
	public record Edit(@Nullable String text, @Nullable Section section, @Nullable YearMonth month) {
	}

}
