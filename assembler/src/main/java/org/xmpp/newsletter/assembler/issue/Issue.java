package org.xmpp.newsletter.assembler.issue;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.YearMonth;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

import org.xmpp.newsletter.assembler.specification.PrintedSubsection;

/**
 * The newsletter of a month.
 *
 * @param month the month it covers
 * @param title its title
 * @param fileName the name of its file
 * @param markdown the file
 * @param sections the sections that have entries, in print order
 * @param specifications the subsections of the specifications, in print order
 * @param figures the images of its entries, in print order
 * @param findings what a person should look at
 * @param account where every entry of the month went
 */
record Issue(YearMonth month, String title, String fileName, String markdown, List<PrintedSection> sections,
		List<PrintedSubsection> specifications, List<PrintedFigure> figures, List<Finding> findings, Account account) {

	/** As many bytes of the hash as nobody finds twice. */
	private static final int DIGEST = 16;

	public Issue {
		sections = List.copyOf(sections);
		specifications = List.copyOf(specifications);
		// Issues were released before they had figures.
		figures = List.copyOf(Objects.requireNonNullElse(figures, List.of()));
		findings = List.copyOf(findings);
	}

	/**
	 * Tells drafts apart, so that what is released is what somebody read.
	 * @return a digest of the file
	 */
	public String digest() {
		return digest(this.markdown);
	}

	static String digest(String markdown) {
		try {
			byte[] hash = MessageDigest.getInstance("SHA-256").digest(markdown.getBytes(StandardCharsets.UTF_8));
			return HexFormat.of().formatHex(hash, 0, DIGEST);
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("Every Java has SHA-256", ex);
		}
	}

	List<UUID> printedEntries() {
		return this.account.printed().stream().map(Account.Printed::entry).toList();
	}

	/**
	 * Whether there is nothing to print but what is the same every month.
	 * @return true without entries and specification changes
	 */
	public boolean isEmpty() {
		return this.account.printed().isEmpty() && countSpecifications() == 0;
	}

	/**
	 * The images that somebody has to copy into the issue's folder.
	 * @return those that are printed, in print order
	 */
	public List<PrintedFigure> imagesToCopy() {
		return this.figures.stream().filter(PrintedFigure::printed).toList();
	}

	int countSpecifications() {
		return this.specifications.stream().mapToInt((subsection) -> subsection.changes().size()).sum();
	}

	/** The same issue with findings that people left as they are. */
	Issue left(Map<String, String> reasons) {
		List<Finding> all = this.findings.stream().map((finding) -> {
			String reason = reasons.get(finding.key());
			return (reason != null) ? finding.leftBecause(reason) : finding;
		}).toList();
		return new Issue(this.month, this.title, this.fileName, this.markdown, this.sections, this.specifications,
				this.figures, all, this.account);
	}

	Issue with(Account current, List<Finding> more) {
		List<Finding> all = Stream.concat(more.stream(), this.findings.stream()).toList();
		return new Issue(this.month, this.title, this.fileName, this.markdown, this.sections, this.specifications,
				this.figures, all, current);
	}

}
