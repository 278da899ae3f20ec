package org.xmpp.newsletter.summarizer.report;

import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;

import io.swagger.v3.oas.annotations.Operation;
import org.jspecify.annotations.Nullable;
import org.xmpp.newsletter.platform.problem.Problem;
import org.xmpp.newsletter.platform.problem.ProblemType;
import org.xmpp.newsletter.summarizer.review.Queue;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.reactive.result.view.Rendering;

/**
 * The figures of the drafts, as a page and for programs.
 */
@Controller
class ReportController {

	private final DraftReports reports;

	private final Queue queue;

	ReportController(DraftReports reports, Queue queue) {
		this.reports = reports;
		this.queue = queue;
	}

	@GetMapping("/api/queue/drafts")
	@Operation(summary = "Says how good the drafts were: what people left, changed and rejected")
	@ResponseBody
	DraftReport report(@RequestParam(required = false) @Nullable String month) {
		return this.reports.of(month(month));
	}

	@GetMapping("/queue/drafts")
	Rendering page(@RequestParam(required = false) @Nullable String month) {
		YearMonth chosen = month(month);
		List<String> months = Stream.concat(Stream.ofNullable(chosen), this.queue.months().stream())
			.distinct()
			.map(YearMonth::toString)
			.toList();
		return Rendering.view("summarizer/pages/drafts")
			.modelAttribute("report", this.reports.of(chosen))
			.modelAttribute("months", months)
			.modelAttribute("month", (chosen != null) ? chosen.toString() : "")
			.build();
	}

	private static @Nullable YearMonth month(@Nullable String text) {
		if (text == null || text.isBlank()) {
			return null;
		}
		try {
			return YearMonth.parse(text.strip());
		}
		catch (DateTimeException ex) {
			throw new Problem(ProblemType.INVALID, "“%s” is no month: write it as 2025-06.".formatted(text));
		}
	}

}
