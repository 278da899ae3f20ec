package org.xmpp.newsletter.assembler.issue;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.xmpp.newsletter.assembler.document.IssueFile;
import org.xmpp.newsletter.assembler.style.Edition;
import org.xmpp.newsletter.assembler.style.HouseStyle;
import org.xmpp.newsletter.assembler.style.SummaryForm;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gives issues to those who hand them over.
 */
@Component
public class IssueCopies {

	private static final int DATE = 10;

	/** For styles without a summary. */
	private static final String OPENING = "In this issue: ";

	/** As many issues as a year has. */
	private static final int RECENT = 12;

	private final Issues issues;

	private final Composition composition;

	private final HouseStyle style;

	IssueCopies(Issues issues, Composition composition, HouseStyle style) {
		this.issues = issues;
		this.composition = composition;
		this.style = style;
	}

	/**
	 * The issue of a month.
	 * @param month the month
	 * @return as it was released, or as it would be printed now
	 */
	@Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
	public IssueCopy of(YearMonth month) {
		Optional<Release> release = this.issues.find(month);
		return release.map((printed) -> copy(printed.issue(), printed))
			.orElseGet(() -> copy(this.composition.now(month), null));
	}

	/**
	 * The issues that were released last.
	 * @return at most a year of them, the newest first
	 */
	@Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
	public List<IssueCopy> released() {
		return this.issues.months()
			.stream()
			.filter(Issues.MonthCounts::released)
			.limit(RECENT)
			.flatMap((month) -> this.issues.find(month.month()).stream())
			.map((release) -> copy(release.issue(), release))
			.toList();
	}

	private IssueCopy copy(Issue issue, @Nullable Release release) {
		IssueFile file = IssueFile.parse(issue.markdown());
		String title = file.frontMatter("title").filter((text) -> !text.isBlank()).orElse(issue.title());
		Edition rules = this.style.edition(issue.month());
		LocalDate date = file.frontMatter("date").flatMap(IssueCopies::date).orElse(rules.date());
		Edition edition = new Edition(issue.month(), title, date, Map.of(), null);
		return new IssueCopy(issue.month(), title, this.style.page(edition), issue.fileName(), issue.markdown(),
				issue.digest(), opening(), Summary.teasers(issue.sections(), this.style), issue.imagesToCopy(),
				(release != null) ? release.by() : null, (release != null) ? release.at() : null);
	}

	private String opening() {
		SummaryForm form = this.style.summary();
		return (form != null) ? form.opening() : OPENING;
	}

	private static Optional<LocalDate> date(String written) {
		try {
			return Optional.of(LocalDate.parse(written.substring(0, Math.min(DATE, written.length()))));
		}
		catch (DateTimeException _) {
			return Optional.empty();
		}
	}

}
