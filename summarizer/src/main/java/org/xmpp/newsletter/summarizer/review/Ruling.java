package org.xmpp.newsletter.summarizer.review;

import java.time.InstantSource;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.xmpp.newsletter.contracts.EntryApproved;
import org.xmpp.newsletter.contracts.EntryCorrected;
import org.xmpp.newsletter.contracts.EntryWithdrawn;
import org.xmpp.newsletter.platform.event.Outbox;
import org.xmpp.newsletter.platform.problem.Problem;
import org.xmpp.newsletter.platform.problem.ProblemType;
import org.xmpp.newsletter.summarizer.ledger.Unbacked;

import org.springframework.stereotype.Component;

/**
 * Carries decisions out on locked entries: state, line in the history and event. Joins
 * the transaction of whoever asks.
 */
@Component
class Ruling {

	private static final String UNDONE = "The approval was undone.";

	private final Guard guard;

	private final Entries entries;

	private final Outbox outbox;

	private final InstantSource clock;

	Ruling(Guard guard, Entries entries, Outbox outbox, InstantSource clock) {
		this.guard = guard;
		this.entries = entries;
		this.outbox = outbox;
		this.clock = clock;
	}

	/**
	 * What a verdict would do.
	 * @throws Problem when the state of the entry or of the issue does not allow it
	 */
	Transition.To transition(Entry entry, Verdict verdict) {
		requireOpenIssue(entry, verdict);
		return switch (Transition.of(entry.state(), entry.month(), verdict)) {
			case Transition.Refused(String why) -> throw new Problem(ProblemType.NOT_NOW, why);
			case Transition.To to -> to;
		};
	}

	Entry carryOut(Entry entry, Transition.To to, Verdict verdict, Act act) {
		Entry next = entry.moved(to.state(), to.month());
		if (to.effect() == Transition.Effect.APPROVED) {
			next = this.guard.asSeen(next);
			Guard.requireShort(next.draft().text());
		}
		List<Unbacked> confirmed = confirmed(next, verdict);
		this.entries.save(next);
		this.entries.record(act, entry, next, new Did(words(verdict), detail(verdict), confirmed));
		publish(entry, next, act, detail(verdict));
		return next;
	}

	/**
	 * What an editor takes responsibility for, held against the text and the sources as
	 * they are now.
	 */
	private List<Unbacked> confirmed(Entry entry, Verdict verdict) {
		if (!(verdict instanceof Verdict.Approve(Set<String> confirmed))) {
			return List.of();
		}
		List<Unbacked> unbacked = this.guard.unbacked(entry);
		Unconfirmed.unless(confirmed, unbacked);
		return unbacked;
	}

	/** Saves another text, and publishes it when it is that of an approved entry. */
	void write(Act act, Entry old, Entry changed, String what, @Nullable String detail) {
		this.entries.save(changed);
		this.entries.record(act, old, changed, what, detail);
		publish(old, changed, act, detail);
	}

	/** Tells the others what changed about what is to be printed or not. */
	void publish(Entry old, Entry next, Act act, @Nullable String reason) {
		boolean was = old.state() instanceof EntryState.Approved;
		boolean is = next.state() instanceof EntryState.Approved;
		if (is && !was) {
			this.outbox
				.publish(new EntryApproved(next.id(), next.version(), next.content(), act.by(), this.clock.instant()));
		}
		else if (is && !old.content().equals(next.content())) {
			this.outbox
				.publish(new EntryCorrected(next.id(), next.version(), next.content(), act.by(), this.clock.instant()));
		}
		else if (was && !is) {
			this.outbox.publish(new EntryWithdrawn(next.id(), next.version(),
					Objects.requireNonNullElse(reason, UNDONE), act.by(), this.clock.instant()));
		}
		else {
			SetAside.of(old, next, act.by(), reason, this.clock.instant()).ifPresent(this.outbox::publish);
		}
	}

	private void requireOpenIssue(Entry entry, Verdict verdict) {
		if (!(verdict instanceof Verdict.Withdraw)) {
			Guard.requireUnprinted(entry);
		}
		switch (verdict) {
			case Verdict.Approve _ -> this.guard.requireOpenIssue(entry.month());
			case Verdict.Defer(YearMonth to) -> {
				Guard.requireNotStanding(entry);
				this.guard.requireOpenIssue(to);
			}
			case Verdict.Undo _ -> {
				if (entry.state() instanceof EntryState.Deferred(YearMonth from)) {
					this.guard.requireOpenIssue(from);
				}
			}
			case Verdict.Reject _, Verdict.Withdraw _ -> {
			}
		}
	}

	static String words(Verdict verdict) {
		return switch (verdict) {
			case Verdict.Approve _ -> "approved";
			case Verdict.Reject _ -> "rejected";
			case Verdict.Defer _ -> "deferred";
			case Verdict.Undo _ -> "undone";
			case Verdict.Withdraw _ -> "withdrawn";
		};
	}

	private static @Nullable String detail(Verdict verdict) {
		return switch (verdict) {
			case Verdict.Approve _, Verdict.Undo _ -> null;
			case Verdict.Reject(String reason) -> reason;
			case Verdict.Defer(YearMonth to) -> to.toString();
			case Verdict.Withdraw(String reason) -> reason;
		};
	}

}
