package org.xmpp.newsletter.assembler.delivery;

import java.net.URI;
import java.time.YearMonth;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.xmpp.newsletter.assembler.issue.IssueCopies;
import org.xmpp.newsletter.assembler.issue.IssueCopy;
import org.xmpp.newsletter.platform.page.Person;
import org.xmpp.newsletter.platform.problem.Problem;
import org.xmpp.newsletter.platform.problem.ProblemType;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.reactive.result.view.Rendering;

/**
 * Handing over, for people.
 */
@Controller
@RequestMapping("/issues/{month}/delivery")
class DeliveryPages {

	private final IssueCopies issues;

	private final Deliveries deliveries;

	private final MailDesk mail;

	private final GitDesk git;

	private final Postbox postbox;

	DeliveryPages(IssueCopies issues, Deliveries deliveries, MailDesk mail, GitDesk git, Postbox postbox) {
		this.issues = issues;
		this.deliveries = deliveries;
		this.mail = mail;
		this.git = git;
		this.postbox = postbox;
	}

	@GetMapping
	Rendering page(@PathVariable YearMonth month) {
		IssueCopy issue = this.issues.of(month);
		List<Delivery> mails = this.deliveries.of(month, Way.MAIL);
		Rendering.Builder<?> page = Rendering.view("assembler/pages/delivery")
			.modelAttribute("issue", issue)
			.modelAttribute("git", this.git.isSet())
			.modelAttribute("branch", GitDesk.branch(month))
			.modelAttribute("posts", ShortPost.of(issue))
			.modelAttribute("deliveries", this.deliveries.of(month))
			.modelAttribute("mails", mails.size())
			.modelAttribute("mailed", mails.stream().anyMatch(Delivery::mayHaveArrived));
		String list = this.postbox.list();
		return ((list != null) ? page.modelAttribute("list", list) : page).build();
	}

	@PostMapping("/mail")
	ResponseEntity<Void> mail(@PathVariable YearMonth month, MailForm form, Person person) {
		if (!Boolean.TRUE.equals(form.confirmed())) {
			throw new Problem(ProblemType.INVALID,
					"A mail cannot be called back. Tick the box to send the issue to the list.");
		}
		this.mail.send(month, form.after(), Boolean.TRUE.equals(form.again()), person);
		return back(month);
	}

	@PostMapping("/git")
	ResponseEntity<Void> push(@PathVariable YearMonth month, Person person) {
		this.git.push(month, person);
		return back(month);
	}

	private static ResponseEntity<Void> back(YearMonth month) {
		return ResponseEntity.status(HttpStatus.SEE_OTHER)
			.location(URI.create("/issues/" + month + "/delivery"))
			.build();
	}

	/**
	 * Somebody sends an issue to the list.
	 *
	 * @param after how many attempts the page showed
	 * @param confirmed whether they ticked the box
	 * @param again whether they want it sent although the list may have it
	 */
	record MailForm(int after, @Nullable Boolean confirmed, @Nullable Boolean again) {
	}

}
