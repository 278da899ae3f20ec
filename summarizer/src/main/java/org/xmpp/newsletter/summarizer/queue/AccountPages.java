package org.xmpp.newsletter.summarizer.queue;

import java.net.URI;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.xmpp.newsletter.platform.page.Person;
import org.xmpp.newsletter.platform.problem.Problem;
import org.xmpp.newsletter.summarizer.review.Act;
import org.xmpp.newsletter.summarizer.review.Queue;
import org.xmpp.newsletter.summarizer.review.Regrouping;
import org.xmpp.newsletter.summarizer.review.Undoing;

import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.reactive.result.view.Rendering;

/**
 * The account of a month, from which late finds are brought in.
 */
@Controller
@RequestMapping("/queue/months/{month}")
class AccountPages {

	private final Queue queue;

	private final Regrouping regrouping;

	private final Undoing undoing;

	AccountPages(Queue queue, Regrouping regrouping, Undoing undoing) {
		this.queue = queue;
		this.regrouping = regrouping;
		this.undoing = undoing;
	}

	@GetMapping
	Rendering show(@PathVariable String month, @RequestParam(defaultValue = "") String state,
			@RequestParam(defaultValue = "") String q) {
		return page(Requests.requiredMonth(month), state, q, null, HttpStatusCode.valueOf(200));
	}

	/** From the form in which a month is chosen. */
	@GetMapping("/go")
	Rendering go(@RequestParam String to) {
		return Showing.see(URI.create("/queue/months/" + Requests.requiredMonth(to)));
	}

	@PostMapping("/items/{item}")
	Rendering bringIn(@PathVariable String month, @PathVariable String item, BringInForm form, Person by) {
		YearMonth from = Requests.requiredMonth(month);
		try {
			YearMonth to = Requests.requiredMonth(form.to());
			UUID entry = this.regrouping.bringIn(Requests.id(item), to, by).id();
			UUID act = this.undoing.undoable(entry).map(Act::id).orElse(null);
			return Showing.see(View.of(to).address(entry, "bring", entry, act));
		}
		catch (Problem ex) {
			return page(from, "", "", ex.getMessage(), ex.getStatusCode());
		}
	}

	private Rendering page(YearMonth month, String state, String words, @Nullable String trouble,
			HttpStatusCode status) {
		List<YearMonth> open = this.queue.openMonths(month);
		return Rendering.view("summarizer/pages/account")
			.modelAttribute("page",
					AccountPage.of(this.queue.account(month), this.queue.months(), open, state, words.strip(), trouble))
			.status(status)
			.build();
	}

	/**
	 * Into which month an item is brought.
	 */
	record BringInForm(@Nullable String to) {
	}

}
