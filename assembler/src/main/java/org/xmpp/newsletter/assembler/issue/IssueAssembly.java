package org.xmpp.newsletter.assembler.issue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.xmpp.newsletter.assembler.entry.Entry;
import org.xmpp.newsletter.assembler.markdown.Yaml;
import org.xmpp.newsletter.assembler.specification.PrintedSubsection;
import org.xmpp.newsletter.assembler.specification.SpecificationPrinter;
import org.xmpp.newsletter.assembler.style.Edition;
import org.xmpp.newsletter.assembler.style.HouseStyle;
import org.xmpp.newsletter.assembler.style.Section;

/**
 * Builds the issue of a month: values in, issue out. The same texts make the same bytes,
 * in whatever order they come and whatever ids they have.
 */
public final class IssueAssembly {

	private final HouseStyle style;

	private final SectionPrinter sections;

	private final SpecificationPrinter specifications;

	private final IssueChecks checks;

	/**
	 * Makes an assembly.
	 * @param style the house style
	 */
	public IssueAssembly(HouseStyle style) {
		this.style = style;
		this.sections = new SectionPrinter(style);
		this.specifications = new SpecificationPrinter(style);
		this.checks = new IssueChecks(style);
	}

	/**
	 * Assembles an issue.
	 * @param material all that goes into it
	 * @return the issue
	 */
	Issue assemble(IssueMaterial material) {
		return assemble(material, UnaryOperator.identity());
	}

	/** Assembles an issue whose file people edited. */
	Issue assemble(IssueMaterial material, UnaryOperator<String> byHand) {
		Written written = write(material, byHand);
		List<PrintedSection> news = written.news();
		List<PrintedSubsection> extensions = written.extensions();
		Account account = Accounting.of(news, material.entries(), material.printed(),
				ChangeAccounting.of(material.changes(), material.edits(), extensions));
		List<Finding> findings = new ArrayList<>(Accounting.printedBefore(account));
		findings.addAll(this.checks.places(news));
		findings.addAll(this.checks.repeated(news, written.printable(), written.markdown()));
		findings.addAll(this.checks.document(written.markdown(), news, material.knowledge()));
		findings.addAll(this.checks.specifications(extensions));
		findings.addAll(written.figures().leftOut());
		return new Issue(material.edition().month(), material.edition().title(),
				this.style.fileName(material.edition()), written.markdown(), news, extensions,
				written.figures().in(written.markdown(), news), findings, account);
	}

	/**
	 * Assembles an issue's file, unchecked.
	 * @param material all that goes into it
	 * @return Markdown
	 */
	public String markdown(IssueMaterial material) {
		return write(material, UnaryOperator.identity()).markdown();
	}

	private Written write(IssueMaterial material, UnaryOperator<String> byHand) {
		List<Entry> printable = material.entries()
			.stream()
			.filter((entry) -> entry.isApproved() && !material.printed().containsKey(entry.id()))
			.toList();
		IssueFigures figures = IssueFigures.of(this.style, material.edition(), printable);
		List<PrintedSection> news = print(printable, material.withFigures(figures.printed()));
		List<PrintedSubsection> extensions = this.specifications.print(material.edition(), material.changes(),
				material.edits(), material.order());
		return new Written(printable, figures, news, extensions,
				byHand.apply(document(material.edition(), news, extensions)));
	}

	private List<PrintedSection> print(List<Entry> printable, IssueMaterial material) {
		Map<String, List<Entry>> bySection = printable.stream().collect(Collectors.groupingBy(this::section));
		Set<String> written = material.passages().stream().map(Passage::section).collect(Collectors.toSet());
		return this.style.sections()
			.stream()
			.filter((section) -> bySection.containsKey(section.id()) || written.contains(section.id())
					|| !section.isLeftOutWhenEmpty())
			.map((section) -> this.sections.print(section, bySection.getOrDefault(section.id(), List.of()), material))
			.toList();
	}

	private String section(Entry entry) {
		return this.style.section(entry.content().section()).orElse(this.style.other()).id();
	}

	private String document(Edition edition, List<PrintedSection> news, List<PrintedSubsection> extensions) {
		String summary = (this.style.summary() != null) ? Yaml.quote(Summary.of(news, this.style, this.style.summary()))
				: "";
		return this.style.document(edition, summary, headed(news), extensions.stream().map(this::values).toList());
	}

	/** Puts a common heading above the first of its sections. */
	private List<Map<String, String>> headed(List<PrintedSection> news) {
		List<Map<String, String>> headed = new ArrayList<>();
		String above = null;
		for (PrintedSection section : news) {
			headed.add(Map.of("heading", heading(section, above), "body", section.body()));
			above = section.parent();
		}
		return headed;
	}

	private String heading(PrintedSection printed, @Nullable String above) {
		Section section = this.style.section(printed.id()).orElse(this.style.other());
		String own = "#".repeat(section.level()) + " " + section.heading();
		String parent = section.parent();
		boolean first = parent != null && !parent.equals(above);
		return first ? "#".repeat(section.level() - 1) + " " + parent + "\n\n" + own : own;
	}

	private Map<String, String> values(PrintedSubsection subsection) {
		Map<String, String> values = new HashMap<>(
				Map.of("heading", subsection.heading(), "body", subsection.body(this.style.specificationList())));
		String intro = subsection.intro();
		if (intro != null) {
			values.put("intro", intro);
		}
		return values;
	}

	/**
	 * An issue's file and what it was made of.
	 */
	private record Written(List<Entry> printable, IssueFigures figures, List<PrintedSection> news,
			List<PrintedSubsection> extensions, String markdown) {
	}

}
