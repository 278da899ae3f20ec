package org.xmpp.newsletter.assembler.issue;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.xmpp.newsletter.assembler.hand.Written;
import org.xmpp.newsletter.assembler.style.HouseStyles;
import org.xmpp.newsletter.platform.page.Person;
import org.xmpp.newsletter.platform.page.Upload;
import org.xmpp.newsletter.platform.problem.Problem;
import org.xmpp.newsletter.platform.problem.ProblemType;

import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.codec.multipart.FilePart;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.reactive.result.view.Rendering;

/**
 * Issues for people.
 */
@Controller
@RequestMapping("/issues")
class IssuePages {

	private final IssueDesk desk;

	private final DraftDesk drafts;

	private final WritingDesk writings;

	private final EventDesk events;

	IssuePages(IssueDesk desk, DraftDesk drafts, WritingDesk writings, EventDesk events) {
		this.desk = desk;
		this.drafts = drafts;
		this.writings = writings;
		this.events = events;
	}

	@GetMapping
	Rendering months() {
		return Rendering.view("assembler/pages/months").modelAttribute("months", this.desk.months()).build();
	}

	@GetMapping("/{month}")
	Rendering issue(@PathVariable YearMonth month) {
		return Rendering.view("assembler/pages/issue")
			.modelAttribute("view", this.desk.giveOut(month))
			.modelAttribute("styles", HouseStyles.PACKAGED)
			.modelAttribute("fresh", UUID.randomUUID())
			.modelAttribute("orders", orders(month))
			.modelAttribute("outlook", this.events.outlook(month))
			.build();
	}

	/** The versions of the orders that people gave, by section. */
	private Map<String, Integer> orders(YearMonth month) {
		return this.writings.all(month)
			.stream()
			.filter((written) -> written.name().startsWith("order-"))
			.collect(Collectors.toMap(Written::about, Written::version));
	}

	@PostMapping("/{month}/order")
	ResponseEntity<Void> order(@PathVariable YearMonth month, OrderForm form, Person person) {
		this.writings.move(month, form.section(), form.key(), form.to(), form.version(), person);
		return ResponseEntity.status(HttpStatus.SEE_OTHER)
			.location(URI.create("/issues/" + month + "#section-" + form.section()))
			.build();
	}

	@GetMapping("/{month}/preview")
	Rendering preview(@PathVariable YearMonth month) {
		return preview(month, null).build();
	}

	private Rendering.Builder<?> preview(YearMonth month, @Nullable ProblemDetail refused) {
		IssueView view = this.desk.giveOut(month);
		Rendering.Builder<?> page = Rendering.view("assembler/pages/preview")
			.modelAttribute("issue", view.issue())
			.modelAttribute("open", view.release() == null)
			.modelAttribute("article", Preview.of(view.issue().markdown()));
		return (refused != null) ? page.modelAttribute("refused", refused) : page;
	}

	@GetMapping("/{month}/edit")
	Rendering edit(@PathVariable YearMonth month) {
		return Rendering.view("assembler/pages/edit").modelAttribute("view", this.desk.view(month)).build();
	}

	@PostMapping("/{month}/edit")
	ResponseEntity<Void> edit(@PathVariable YearMonth month, EditForm form, Person person) {
		this.drafts.takeBack(month, form.given(), form.edited(), person);
		return back(month);
	}

	@PostMapping("/{month}/draft")
	ResponseEntity<Void> upload(@PathVariable YearMonth month, @RequestPart("file") FilePart file, Person person) {
		this.drafts.takeBack(month, null, new String(Upload.read(file.content()), StandardCharsets.UTF_8), person);
		return back(month);
	}

	@PostMapping("/{month}/discard")
	ResponseEntity<Void> discard(@PathVariable YearMonth month, Person person) {
		this.drafts.discard(month);
		return back(month);
	}

	@PostMapping("/{month}/findings")
	ResponseEntity<Void> finding(@PathVariable YearMonth month, FindingForm form, Person person) {
		if (form.fix()) {
			this.drafts.fix(month, form.key(), person);
		}
		else {
			this.drafts.leave(month, form.key(), Objects.requireNonNullElse(form.reason(), ""), person);
		}
		return back(month);
	}

	private static ResponseEntity<Void> back(YearMonth month) {
		return ResponseEntity.status(HttpStatus.SEE_OTHER).location(URI.create("/issues/" + month)).build();
	}

	@PostMapping("/{month}/state")
	ResponseEntity<Void> move(@PathVariable YearMonth month, MoveForm form, Person person) {
		this.desk.move(month, form.state(), form.after(), person);
		return back(month);
	}

	@PostMapping("/{month}/release")
	Rendering release(@PathVariable YearMonth month, ReleaseForm form, Person person) {
		if (!form.confirmed()) {
			throw new Problem(ProblemType.INVALID,
					"A released issue cannot be taken back. Tick the box on the page of the issue to release it.");
		}
		try {
			this.desk.release(month, Objects.requireNonNullElse(form.digest(), ""), person);
		}
		catch (Problem problem) {
			if (problem.getStatusCode().isSameCodeAs(HttpStatus.CONFLICT) && changes(problem.getBody()) != null) {
				return preview(month, problem.getBody()).status(HttpStatus.CONFLICT).build();
			}
			throw problem;
		}
		return Rendering.redirectTo("/issues/" + month).status(HttpStatus.SEE_OTHER).build();
	}

	private static @Nullable Object changes(ProblemDetail problem) {
		Map<String, Object> properties = problem.getProperties();
		return (properties != null) ? properties.get("changes") : null;
	}

	/**
	 * Somebody moves something within its section.
	 *
	 * @param section the section
	 * @param key what is moved
	 * @param to its place, from 0
	 * @param version of the order that the page showed, 0 for none
	 */
	record OrderForm(String section, String key, int to, int version) {
	}

	/**
	 * Somebody moves an issue.
	 *
	 * @param state where to
	 * @param after how many steps it had made
	 */
	record MoveForm(IssueState state, int after) {
	}

	/**
	 * Somebody edited the draft on its page.
	 *
	 * @param given what was shown
	 * @param edited what came back
	 */
	record EditForm(String given, String edited) {
	}

	/**
	 * Somebody decides on a finding.
	 *
	 * @param key the finding
	 * @param fix whether it is mended
	 * @param reason why it is left as it is
	 */
	record FindingForm(String key, boolean fix, @Nullable String reason) {
	}

	/**
	 * Somebody releases an issue.
	 *
	 * @param confirmed whether they ticked the box
	 * @param digest of the draft that they read
	 */
	record ReleaseForm(boolean confirmed, @Nullable String digest) {
	}

}
