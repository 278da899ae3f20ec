package org.xmpp.newsletter.assembler.issue;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.xmpp.newsletter.assembler.entry.Entry;
import org.xmpp.newsletter.assembler.markdown.TextInspection;
import org.xmpp.newsletter.assembler.markdown.TextLink;
import org.xmpp.newsletter.assembler.specification.PrintedSubsection;
import org.xmpp.newsletter.assembler.style.HouseStyle;

/**
 * Looks at the issue as a whole.
 */
class IssueChecks {

	private static final Pattern SHORTCODE = Pattern.compile("\\{\\{[<%]\\s*/?\\s*([^\\s>%]*)");

	private final HouseStyle style;

	IssueChecks(HouseStyle style) {
		this.style = style;
	}

	/** The same news in two entries. */
	List<Finding> repeatedLinks(List<Entry> inPrintOrder) {
		Map<String, Entry> first = new HashMap<>();
		List<Finding> findings = new ArrayList<>();
		for (Entry entry : inPrintOrder) {
			for (String address : news(entry)) {
				Entry other = first.putIfAbsent(address, entry);
				if (other != null) {
					findings.add(new Finding(
							Finding.Severity.WARNING, "repetition", entry.content().title(), "The link " + address
									+ " is also in \"" + other.content().title() + "\"; keep one of the two.",
							entry.id()));
				}
			}
		}
		return findings;
	}

	private static Set<String> news(Entry entry) {
		List<String> addresses = entry.content().links().stream().map(URI::toString).toList();
		if (addresses.isEmpty()) {
			addresses = TextInspection.of(entry.content().text()).links().stream().map(TextLink::address).toList();
		}
		return addresses.stream()
			.filter((address) -> !address.startsWith("/"))
			.map((address) -> address.replaceFirst("#.*$", "").replaceFirst("/+$", ""))
			.collect(Collectors.toCollection(java.util.LinkedHashSet::new));
	}

	List<Finding> specifications(List<PrintedSubsection> specifications) {
		return specifications.stream()
			.flatMap((subsection) -> subsection.changes().stream())
			.flatMap((change) -> change.notes()
				.stream()
				.map((note) -> new Finding(Finding.Severity.NOTE, "specification", change.label(),
						change.label() + ": " + note + ".", null)))
			.distinct()
			.toList();
	}

	/** The finished file, whatever went into it. */
	List<Finding> document(String markdown) {
		List<Finding> findings = new ArrayList<>();
		Matcher shortcode = SHORTCODE.matcher(markdown);
		while (shortcode.find()) {
			if (!this.style.shortcodes().contains(shortcode.group(1))) {
				findings.add(file("shortcode", "The site does not know the shortcode '" + shortcode.group(1) + "'."));
			}
		}
		TextInspection.of(markdown)
			.brokenLinks()
			.forEach((piece) -> findings.add(file("link", "\"" + piece + "\" in the finished file is no link.")));
		return findings;
	}

	private static Finding file(String check, String words) {
		return new Finding(Finding.Severity.ERROR, check, "The finished file", words, null);
	}

}
