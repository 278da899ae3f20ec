package org.xmpp.newsletter.assembler.issue;

import java.net.URI;
import java.time.YearMonth;

import org.xmpp.newsletter.assembler.style.HouseStyle;
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
 * Issues for people.
 */
@Controller
@RequestMapping("/issues")
class IssuePages {

	private final IssueDesk desk;

	IssuePages(IssueDesk desk) {
		this.desk = desk;
	}

	@GetMapping
	Rendering months() {
		return Rendering.view("assembler/pages/months").modelAttribute("months", this.desk.months()).build();
	}

	@GetMapping("/{month}")
	Rendering issue(@PathVariable YearMonth month) {
		return Rendering.view("assembler/pages/issue")
			.modelAttribute("view", this.desk.view(month))
			.modelAttribute("styles", HouseStyle.PACKAGED)
			.build();
	}

	@GetMapping("/{month}/preview")
	Rendering preview(@PathVariable YearMonth month) {
		Issue issue = this.desk.view(month).issue();
		return Rendering.view("assembler/pages/preview")
			.modelAttribute("issue", issue)
			.modelAttribute("article", Preview.of(issue.markdown()))
			.build();
	}

	@PostMapping("/{month}/release")
	ResponseEntity<Void> release(@PathVariable YearMonth month, ReleaseForm form, Person person) {
		if (!form.confirmed()) {
			throw new Problem(ProblemType.INVALID,
					"A released issue cannot be taken back. Tick the box on the page of the issue to release it.");
		}
		this.desk.release(month, person);
		return ResponseEntity.status(HttpStatus.SEE_OTHER).location(URI.create("/issues/" + month)).build();
	}

	/**
	 * Somebody releases an issue.
	 *
	 * @param confirmed whether they ticked the box
	 */
	record ReleaseForm(boolean confirmed) {
	}

}
