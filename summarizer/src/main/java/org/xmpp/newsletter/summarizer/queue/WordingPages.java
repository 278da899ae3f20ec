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
		return page(present, shown, shown.forms(), "", null, done, List.of()).build();
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
		return page(present, present, form.text(), form.why(), preview, null, List.of())
			.modelAttribute("seen", form.seen())
			.build();
	}

	/** What was typed stays, beside what is in force now. */
	private Rendering again(WordingForm form, Problem problem) {
		WordingVersion present = this.wordings.present();
		boolean typed = form.forms() != null;
		return page(present, present, typed ? form.text() : present.forms(), form.why(), null, null,
				String.valueOf(problem.getMessage()).lines().toList())
			.modelAttribute("stale", typed && form.seen() != present.version())
			.status(problem.getStatusCode())
			.build();
	}

	private Rendering.Builder<?> page(WordingVersion present, WordingVersion shown, String text, String why,
			Rewording.@Nullable Preview preview, @Nullable String done, List<String> troubles) {
		return Rendering.view("summarizer/pages/wording")
			.modelAttribute("present", present)
			.modelAttribute("shown", shown)
			.modelAttribute("seen", present.version())
			.modelAttribute("text", text)
			.modelAttribute("why", why)
			.modelAttribute("history", this.wordings.history())
			.modelAttribute("preview", preview)
			.modelAttribute("done", done)
			.modelAttribute("stale", false)
			.modelAttribute("troubles", troubles);
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
