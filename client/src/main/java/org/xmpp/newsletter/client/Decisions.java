package org.xmpp.newsletter.client;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Decides on entries one after the other: one that is refused keeps no other from it.
 */
final class Decisions {

	private final Asking command;

	private final Newsroom newsroom;

	private final List<JsonNode> decided = new ArrayList<>();

	private final List<Kept.Decided> undoable = new ArrayList<>();

	private final List<Refusal> refused = new ArrayList<>();

	Decisions(Asking command, Newsroom newsroom) {
		this.command = command;
		this.newsroom = newsroom;
	}

	/** Sends a verdict on what has a tag. */
	void decide(String entry, String tag, Map<String, ?> verdict) {
		Newsroom.Answer answer = this.newsroom.post("/api/entries/" + entry + "/verdicts", verdict, tag);
		this.decided.add(answer.json());
		this.undoable.add(new Kept.Decided(entry, answer.tag()));
	}

	/** Does something about an entry and goes on when it is refused. */
	void attempt(String entry, Runnable deed) {
		try {
			deed.run();
		}
		catch (Refusal refusal) {
			this.refused.add(refusal);
			if (!this.command.connection().wantsJson()) {
				this.command.err().print(entry.substring(0, 8) + " ");
				Words.refused(this.command.err(), refusal);
			}
		}
	}

	/** Keeps what can be undone, tells what was done, and says how it went. */
	int finish(String done, boolean undoes) {
		if (!this.undoable.isEmpty()) {
			this.command.connection().kept().keepDecided(undoes ? List.of() : this.undoable);
		}
		ObjectNode all = this.command.connection().mapper().createObjectNode();
		this.decided.forEach(all.putArray("decided")::add);
		var problems = all.putArray("refused");
		this.refused.stream().map(Refusal::problem).forEach(problems::add);
		this.command.print(all,
				() -> this.decided.forEach((entry) -> this.command.say("%s: %s", done, Words.entry(entry))));
		return this.refused.isEmpty() ? Exit.DONE : Exit.REFUSED;
	}

}
