package org.xmpp.newsletter.assembler.issue;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.xmpp.newsletter.assembler.hand.Kind;
import org.xmpp.newsletter.assembler.hand.Writing;
import org.xmpp.newsletter.assembler.hand.Written;
import org.xmpp.newsletter.assembler.style.HouseStyle;
import org.xmpp.newsletter.assembler.style.Subsection;
import org.xmpp.newsletter.platform.page.Person;
import org.xmpp.newsletter.platform.problem.Problem;
import org.xmpp.newsletter.platform.problem.ProblemType;

import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.reactive.result.view.Rendering;

/**
 * What people write for an issue, on pages.
 */
@Controller
@RequestMapping("/issues/{month}/write")
class WritingPages {

	private final WritingDesk desk;

	private final HouseStyle style;

	WritingPages(WritingDesk desk, HouseStyle style) {
		this.desk = desk;
		this.style = style;
	}

	@GetMapping
	Rendering all(@PathVariable YearMonth month) {
		Map<String, Written> written = this.desk.all(month)
			.stream()
			.filter((one) -> one.content() != null)
			.collect(Collectors.toMap(Written::name, Function.identity()));
		return Rendering.view("assembler/pages/writings")
			.modelAttribute("month", month)
			.modelAttribute("written", written)
			.modelAttribute("blocks", written.values().stream().filter(WritingPages::isBlock).toList())
			.modelAttribute("texts", this.style.blocks())
			.modelAttribute("fresh", "block-" + UUID.randomUUID())
			.build();
	}

	private static boolean isBlock(Written written) {
		return written.content() instanceof Writing.Block;
	}

	@GetMapping("/{name}")
	Rendering one(@PathVariable YearMonth month, @PathVariable String name,
			@RequestParam(required = false) @Nullable Integer version) {
		WritingView view = view(month, name);
		return view.versions()
			.stream()
			.filter((older) -> version != null && older.version() == version)
			.flatMap((older) -> Stream.ofNullable(older.content()))
			.findFirst()
			.map((older) -> page(view.typed(older, null), HttpStatus.OK))
			.orElseGet(() -> page(view, HttpStatus.OK));
	}

	@PostMapping("/{name}")
	Rendering write(@PathVariable YearMonth month, @PathVariable String name, WritingForm form, Person person) {
		WritingView view = view(month, name);
		Writing typed = form.content(view.kind());
		if (form.action().equals("preview")) {
			return page(view.typed(typed, null), HttpStatus.OK);
		}
		try {
			boolean remove = form.action().equals("remove");
			this.desk.write(month, name, form.version(), remove ? null : typed, person);
		}
		catch (Problem problem) {
			return page(view.typed(typed, problem.getMessage()), problem.getStatusCode());
		}
		String back = (view.kind() == Kind.CHANGE) ? "#specifications" : "/write";
		return Rendering.redirectTo("/issues/" + month + back).status(HttpStatus.SEE_OTHER).build();
	}

	private WritingView view(YearMonth month, String name) {
		List<Written> versions = this.desk.versions(month, name);
		Kind kind = Kind.of(name).orElseThrow();
		Writing now = versions.isEmpty() ? null : versions.getFirst().content();
		return new WritingView(month, name, heading(kind, name), kind, (now != null) ? now : begin(month, kind, name),
				versions, (kind == Kind.CHANGE) ? this.desk.listed(month, name).orElse(null) : null);
	}

	private static String heading(Kind kind, String name) {
		return switch (kind) {
			case TEXT -> "The text “" + name.substring("text-".length()) + "”";
			case BLOCK -> "A block";
			case THANKS -> "Contributors and translations";
			case CHANGE -> "A specification change";
			case ORDER -> "The order of a section";
			case EVENTS -> "The site's list of events";
		};
	}

	/** What stands in the form when nobody wrote anything yet. */
	private Writing begin(YearMonth month, Kind kind, String name) {
		return switch (kind) {
			case TEXT -> new Writing.Text(this.desk.usual(month, name.substring("text-".length())));
			case BLOCK -> new Writing.Block(this.style.sections().getFirst().id(), null, "");
			case ORDER, EVENTS -> throw new Problem(ProblemType.NOT_FOUND, "This is changed on the page of the issue.");
			case THANKS -> this.desk.thanksToBeginWith(month);
			case CHANGE -> this.desk.listed(month, name)
				.map((listed) -> new Writing.Change(null, listed, ""))
				.orElseGet(() -> new Writing.Change(this.style.specifications().getFirst().heading(), "", ""));
		};
	}

	private Rendering page(WritingView view, HttpStatusCode status) {
		return Rendering.view("assembler/pages/writing")
			.modelAttribute("view", view)
			.modelAttribute("sections", this.style.sections())
			.modelAttribute("headings", this.style.specifications().stream().map(Subsection::heading).toList())
			.status(status)
			.build();
	}

}
