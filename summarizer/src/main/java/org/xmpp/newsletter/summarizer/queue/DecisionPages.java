package org.xmpp.newsletter.summarizer.queue;

import java.time.Duration;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.xmpp.newsletter.platform.page.Person;
import org.xmpp.newsletter.platform.problem.Problem;
import org.xmpp.newsletter.summarizer.claim.Claims;
import org.xmpp.newsletter.summarizer.note.Notes;
import org.xmpp.newsletter.summarizer.queue.Focus.Typed;
import org.xmpp.newsletter.summarizer.review.Act;
import org.xmpp.newsletter.summarizer.review.Entry;
import org.xmpp.newsletter.summarizer.review.Ranked;
import org.xmpp.newsletter.summarizer.review.Undoing;
import org.xmpp.newsletter.summarizer.review.Verdict;
import org.xmpp.newsletter.summarizer.review.Verdicts;

import org.springframework.beans.propertyeditors.CustomCollectionEditor;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.InitBinder;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.reactive.result.view.Rendering;

/**
 * What an editor does to the entry in focus.
 */
@Controller
@RequestMapping("/queue/{id}")
class DecisionPages {

	private final Verdicts verdicts;

	private final Undoing undoing;

	private final Notes notes;

	private final Claims claims;

	private final Showing showing;

	DecisionPages(Verdicts verdicts, Undoing undoing, Notes notes, Claims claims, Showing showing) {
		this.verdicts = verdicts;
		this.undoing = undoing;
		this.notes = notes;
		this.claims = claims;
		this.showing = showing;
	}

	/** A comma within a token does not make two of it. */
	@InitBinder
	void keepTokensWhole(WebDataBinder binder) {
		binder.registerCustomEditor(List.class, new CustomCollectionEditor(List.class));
	}

	@PostMapping
	Rendering decide(@PathVariable String id, DecisionForm form, Person by) {
		UUID entry = Requests.id(id);
		View view = this.showing.view(form.view());
		List<Ranked> before = this.showing.shown(view);
		try {
			carryOut(entry, form, by);
		}
		catch (Problem ex) {
			if (ex.getStatusCode().value() == HttpStatus.NOT_FOUND.value()) {
				throw ex;
			}
			return this.showing.again(view, entry, form.typed(), ex);
		}
		boolean stays = form.action().equals("save") || form.action().equals("undo");
		UUID next = stays ? entry : View.after(before, entry).orElse(null);
		UUID act = form.action().equals("undo") ? null : this.undoing.undoable(entry).map(Act::id).orElse(null);
		return Showing.see(view.address(next, form.action(), entry, act));
	}

	/** For browsers without scripts; others claim by themselves. */
	@PostMapping("/claim")
	Rendering claim(@PathVariable String id, ClaimForm form, Person by) {
		UUID entry = Requests.id(id);
		this.claims.claim(entry, by);
		return Showing.see(this.showing.view(form.view()).address(entry));
	}

	@PostMapping("/notes")
	Rendering note(@PathVariable String id, NoteForm form, Person by) {
		UUID entry = Requests.id(id);
		this.notes.write(entry, form.note(), by);
		return Showing.see(this.showing.view(form.view()).address(entry, "note", entry, null));
	}

	private void carryOut(UUID id, DecisionForm form, Person by) {
		int version = form.versionSeen();
		switch (form.action()) {
			case "save" -> this.verdicts.edit(id, version, form.edit(), by);
			case "approve" -> {
				Entry typed = this.verdicts.edit(id, version, form.edit(), by);
				this.verdicts.decide(id, typed.version(), new Verdict.Approve(Requests.confirmed(form.confirmed())), by,
						form.looked());
			}
			default -> this.verdicts.decide(id, version,
					Requests.verdict(form.action(), form.reason(), form.to(), form.confirmed()), by, form.looked());
		}
	}

	/**
	 * What an editor sends about one entry.
	 */
	record DecisionForm(@Nullable String version, @Nullable String action, @Nullable String text,
			@Nullable String section, @Nullable String reason, @Nullable String to, @Nullable String took,
			@Nullable List<String> confirmed, @Nullable String view) {

		/** Whoever leaves a page open for longer does not look at it. */
		private static final long LONGEST_LOOK = Duration.ofMinutes(10).toMillis();

		DecisionForm {
			action = (action != null) ? action : "";
		}

		@Override
		public String action() {
			return String.valueOf(this.action);
		}

		private int versionSeen() {
			return Requests.version(this.version);
		}

		private @Nullable Duration looked() {
			String millis = String.valueOf(this.took);
			if (!millis.matches("\\d{1,9}")) {
				return null;
			}
			long looked = Long.parseLong(millis);
			return (looked > 0 && looked <= LONGEST_LOOK) ? Duration.ofMillis(looked) : null;
		}

		/** Browsers send line breaks as CRLF; an entry is one paragraph. */
		private @Nullable String cleanText() {
			return (this.text != null) ? this.text.strip().replaceAll("\\s*\\R\\s*", " ") : null;
		}

		private Verdicts.Edit edit() {
			return new Verdicts.Edit(cleanText(), Requests.section(this.section), null);
		}

		private Typed typed() {
			return new Typed(cleanText(), this.section, this.reason, Requests.confirmed(this.confirmed));
		}

	}

	/**
	 * From which page an entry is claimed.
	 */
	record ClaimForm(@Nullable String view) {
	}

	/**
	 * A few words for the others.
	 */
	record NoteForm(@Nullable String note, @Nullable String view) {
	}

}
