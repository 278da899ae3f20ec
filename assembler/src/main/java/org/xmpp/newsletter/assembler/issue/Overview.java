package org.xmpp.newsletter.assembler.issue;

import java.util.List;
import java.util.Map;

import org.xmpp.newsletter.assembler.silence.Silence;
import org.xmpp.newsletter.assembler.silence.SilenceReport;
import org.xmpp.newsletter.assembler.style.HouseStyle;
import org.xmpp.newsletter.assembler.style.Section;

/**
 * An issue at a glance.
 *
 * @param open how many findings nobody has left as they are
 * @param left how many findings were left with a reason
 * @param empty the headings of sections in which nothing stands
 * @param catalogued how many projects are catalogued
 * @param silent how many of them have no entry, by cause
 * @param changes what differs from the last draft that somebody saw
 */
record Overview(int open, int left, List<String> empty, int catalogued, Map<Silence.Cause, Integer> silent,
		List<DraftChange> changes) {

	static Overview of(Issue issue, HouseStyle style, SilenceReport silence, List<DraftChange> changes) {
		int left = (int) issue.findings().stream().filter((finding) -> finding.left() != null).count();
		List<String> empty = style.sections()
			.stream()
			.filter((section) -> !section.equals(style.other()))
			.filter((section) -> issue.sections()
				.stream()
				.noneMatch((printed) -> printed.id().equals(section.id()) && !printed.pieces().isEmpty()))
			.map(Section::heading)
			.toList();
		return new Overview(issue.findings().size() - left, left, empty, silence.catalogued(), silence.counts(),
				changes);
	}

	/**
	 * Counts the catalogued projects without an entry.
	 * @return how many there are
	 */
	public int countSilent() {
		return this.silent.values().stream().mapToInt(Integer::intValue).sum();
	}

}
