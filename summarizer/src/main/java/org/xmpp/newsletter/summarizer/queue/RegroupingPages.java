package org.xmpp.newsletter.summarizer.queue;

import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.xmpp.newsletter.platform.page.Person;
import org.xmpp.newsletter.platform.problem.Problem;
import org.xmpp.newsletter.summarizer.queue.Focus.Typed;
import org.xmpp.newsletter.summarizer.review.Act;
import org.xmpp.newsletter.summarizer.review.Entry;
import org.xmpp.newsletter.summarizer.review.Proposals;
import org.xmpp.newsletter.summarizer.review.Regrouping;
import org.xmpp.newsletter.summarizer.review.Undoing;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.reactive.result.view.Rendering;

/**
 * What an editor does about the sources of the entry in focus: takes or leaves a proposed
 * text, makes two entries one or one two, folds an item away.
 */
@Controller
@RequestMapping("/queue/{id}")
class RegroupingPages {

	private final Proposals proposals;

	private final Regrouping regrouping;

	private final Undoing undoing;

	private final Showing showing;

	RegroupingPages(Proposals proposals, Regrouping regrouping, Undoing undoing, Showing showing) {
		this.proposals = proposals;
		this.regrouping = regrouping;
		this.undoing = undoing;
		this.showing = showing;
	}

	@PostMapping("/proposal")
	Rendering propose(@PathVariable String id, ProposalForm form, Person by) {
		UUID entry = Requests.id(id);
		int version = Requests.version(form.version());
		boolean take = "take".equals(form.action());
		return done(form.view(), entry, take ? "take" : "leave",
				() -> take ? this.proposals.take(entry, version, String.valueOf(form.text()), by)
						: this.proposals.leave(entry, version, Requests.items(form.seen()), by));
	}

	@PostMapping("/merge")
	Rendering merge(@PathVariable String id, MergeForm form, Person by) {
		UUID entry = Requests.id(id);
		return done(form.view(), entry, "merge", () -> this.regrouping.merge(entry, Requests.version(form.version()),
				Requests.id(String.valueOf(form.into())), Requests.wording(form.wording()), by));
	}

	@PostMapping("/items/{item}")
	Rendering takeOut(@PathVariable String id, @PathVariable String item, ItemForm form, Person by) {
		UUID entry = Requests.id(id);
		int version = Requests.version(form.version());
		boolean split = "split".equals(form.action());
		return done(form.view(), entry, split ? "split" : "fold",
				() -> split ? this.regrouping.split(entry, version, Requests.id(item), by)
						: this.regrouping.fold(entry, version, Requests.id(item), Requests.reason(form.reason()), by));
	}

	private Rendering done(@Nullable String query, UUID entry, String did, Supplier<Entry> deed) {
		View view = this.showing.view(query);
		try {
			UUID next = deed.get().id();
			UUID act = this.undoing.undoable(next).map(Act::id).orElse(null);
			return Showing.see(view.address(next, did, next, act));
		}
		catch (Problem ex) {
			return this.showing.again(view, entry, Typed.NOTHING, ex);
		}
	}

	/**
	 * What becomes of a proposed text.
	 */
	record ProposalForm(@Nullable String version, @Nullable String action, @Nullable String text,
			@Nullable List<String> seen, @Nullable String view) {
	}

	/**
	 * Into which entry another one goes, and whose text stays.
	 */
	record MergeForm(@Nullable String version, @Nullable String into, @Nullable String wording, @Nullable String view) {
	}

	/**
	 * What becomes of one item of an entry.
	 */
	record ItemForm(@Nullable String version, @Nullable String action, @Nullable String reason, @Nullable String view) {
	}

}
