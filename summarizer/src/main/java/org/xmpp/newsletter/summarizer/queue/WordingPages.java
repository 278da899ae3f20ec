package org.xmpp.newsletter.summarizer.queue;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.reactive.result.view.Rendering;
import org.xmpp.newsletter.platform.page.Person;
import org.xmpp.newsletter.platform.problem.Problem;
import org.xmpp.newsletter.summarizer.review.Queue;
import org.xmpp.newsletter.summarizer.review.Rewording;
import org.xmpp.newsletter.summarizer.wording.WordingVersion;
import org.xmpp.newsletter.summarizer.wording.Wordings;

/**
 * The forms as a page: read, try, save, go back.
 */
@Controller
@RequestMapping("/queue/wording")
class WordingPages {

	private final Wordings wordings;

	private final Rewording rewording;

	private final Queue queue;

	WordingPages(Wordings wordings, Rewording rewording, Queue queue) {
		this.wordings = wordings;
		this.rewording = rewording;
		this.queue = queue;
	}

	@GetMapping
	Rendering show(@RequestParam(required = false) @Nullable String version,
			@RequestParam(required = false) @Nullable String did) {
		WordingVersion present = this.wordings.present();
		WordingVersion shown = (version != null) ? this.wordings.version(Requests.number(version)) : present;
		String done = "saved".equals(did)
				? "Version %d is in force; the open drafts are written with it.".formatted(present.version()) : null;
		return page(new Page(present, shown, present.version(), shown.forms(), "", this.wordings.history(), null, done,
				false, List.of()))
			.build();
	}

	@PostMapping
	Rendering change(WordingForm form, Person by) {
		try {
			switch (String.valueOf(form.action())) {
				case "save" -> this.rewording.save(form.seen(), form.text(), form.why(), by);
				case "restore" -> this.rewording.restore(form.seen(), Requests.number(form.to()), by);
				default -> {
					return tried(form);
				}
			}
		}
		catch (Problem ex) {
			return again(form, ex);
		}
		return Rendering.redirectTo("/queue/wording?did=saved").status(HttpStatus.SEE_OTHER).build();
	}

	private Rendering tried(WordingForm form) {
		WordingVersion present = this.wordings.present();
		Rewording.Preview preview = this.rewording.preview(form.text(), this.queue.currentMonth());
		return page(new Page(present, present, form.seen(), form.text(), form.why(), this.wordings.history(), preview,
				null, false, List.of()))
			.build();
	}

	/** What was typed stays, beside what is in force now. */
	private Rendering again(WordingForm form, Problem problem) {
		WordingVersion present = this.wordings.present();
		boolean typed = form.forms() != null;
		List<String> troubles = String.valueOf(problem.getMessage()).lines().toList();
		return page(new Page(present, present, present.version(), typed ? form.text() : present.forms(), form.why(),
				this.wordings.history(), null, null, typed && form.seen() != present.version(), troubles))
			.status(problem.getStatusCode())
			.build();
	}

	private static Rendering.Builder<?> page(Page page) {
		return Rendering.view("summarizer/pages/wording").modelAttribute("page", page);
	}

	/**
	 * What the page shows.
	 *
	 * @param present the version in force
	 * @param shown the version whose forms are shown
	 * @param seen the version on which a change is based
	 * @param text the forms as they can be edited
	 * @param why the reason as typed
	 * @param history all versions
	 * @param preview what the forms would do, or null
	 * @param done what was done before, or null
	 * @param stale whether somebody else has saved meanwhile
	 * @param troubles what could not be done, a line each
	 */
	record Page(WordingVersion present, WordingVersion shown, int seen, String text, String why,
			List<WordingVersion> history, Rewording.@Nullable Preview preview, @Nullable String done, boolean stale,
			List<String> troubles) {
	}

	/**
	 * What an editor sends about the forms.
	 */
	record WordingForm(@Nullable String version, @Nullable String action, @Nullable String forms, @Nullable String note,
			@Nullable String to) {

		private int seen() {
			return Requests.number(this.version);
		}

		/** Browsers send line breaks as CRLF. */
		private String text() {
			return (this.forms != null) ? this.forms.replace("\r\n", "\n") : "";
		}

		private String why() {
			return (this.note != null) ? this.note.strip() : "";
		}

	}

}
