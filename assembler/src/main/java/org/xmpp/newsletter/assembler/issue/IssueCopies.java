package org.xmpp.newsletter.assembler.issue;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.xmpp.newsletter.assembler.document.IssueFile;
import org.xmpp.newsletter.assembler.style.Edition;
import org.xmpp.newsletter.assembler.style.HouseStyle;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gives issues to those who hand them over.
 */
@Component
public class IssueCopies {

	private static final int DATE = 10;

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

	private IssueCopy copy(Issue issue, @Nullable Release release) {
		IssueFile file = IssueFile.parse(issue.markdown());
		String title = file.frontMatter("title").filter((text) -> !text.isBlank()).orElse(issue.title());
		Edition rules = this.style.edition(issue.month());
		LocalDate date = file.frontMatter("date").flatMap(IssueCopies::date).orElse(rules.date());
		Edition edition = new Edition(issue.month(), title, date, Map.of(), null);
		return new IssueCopy(issue.month(), title, this.style.page(edition), issue.fileName(), issue.markdown(),
				issue.digest(), issue.imagesToCopy(), (release != null) ? release.by() : null,
				(release != null) ? release.at() : null);
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
