package org.xmpp.newsletter.summarizer.memory;

import java.net.URI;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.xmpp.newsletter.summarizer.section.Section;
import org.xmpp.newsletter.summarizer.story.NewsLink;

/**
 * The facts of an issue that come with the newsroom: no titles and no texts. A line for
 * the issue has its month and its day; a line for an entry has, between tabs, its
 * section, its addresses with the news first, the projects that it names, and its
 * releases as project, version and the place of the address.
 *
 * @param month the last month that it covers
 * @param appeared when it appeared
 * @param entries what is known of its entries
 */
public record ShippedIssue(YearMonth month, LocalDate appeared, List<PrintedEntry> entries) {

	private static final String NOTE = "##";

	private static final String SECURE = "https://";

	public ShippedIssue {
		entries = List.copyOf(entries);
	}

	/**
	 * Reads the facts of issues.
	 * @param lines the lines of all issues
	 * @return the issues
	 */
	public static List<ShippedIssue> read(Stream<String> lines) {
		List<ShippedIssue> issues = new ArrayList<>();
		List<PrintedEntry> entries = new ArrayList<>();
		for (String line : lines.filter((line) -> !line.startsWith(NOTE)).toList().reversed()) {
			if (line.startsWith("#")) {
				String[] issue = line.substring(1).strip().split(" ");
				issues.add(new ShippedIssue(YearMonth.parse(issue[0]), LocalDate.parse(issue[1]), entries.reversed()));
				entries.clear();
			}
			else if (!line.isBlank()) {
				entries.add(entry(line.split("\t", -1)));
			}
		}
		return issues.reversed();
	}

	private static PrintedEntry entry(String[] fields) {
		List<URI> addresses = Arrays.stream(fields[1].split(" "))
			.filter((address) -> !address.isEmpty())
			.map(ShippedIssue::address)
			.toList();
		List<PrintedRelease> releases = Arrays.stream(fields[3].split(";"))
			.filter((release) -> !release.isEmpty())
			.map((release) -> release(release.split("\\|"), addresses))
			.toList();
		List<String> pages = addresses.stream().filter(NewsLinks::carriesNews).map(NewsLink::key).distinct().toList();
		return new PrintedEntry(Section.of(fields[0]).orElse(null), "", "", fields[2],
				addresses.stream().findFirst().orElse(null), pages, releases);
	}

	private static PrintedRelease release(String[] parts, List<URI> addresses) {
		return new PrintedRelease(parts[0], parts[1], addresses.get(Integer.parseInt(parts[2])));
	}

	private static URI address(String written) {
		return URI.create(written.contains("://") ? written : SECURE + written);
	}

	/**
	 * Writes the facts of the issue.
	 * @return its lines
	 */
	public List<String> lines() {
		Stream<String> told = this.entries.stream().map(ShippedIssue::line);
		return Stream.concat(Stream.of("#" + this.month + " " + this.appeared), told).toList();
	}

	private static String line(PrintedEntry entry) {
		List<URI> addresses = Stream.concat(Optional.ofNullable(entry.address()).stream(),
				Stream.concat(entry.releases().stream().map(PrintedRelease::link),
						entry.pages().stream().map((page) -> URI.create(SECURE + page))))
			.toList();
		List<URI> distinct = new ArrayList<>();
		for (URI address : addresses) {
			if (distinct.stream().noneMatch((known) -> NewsLink.key(known).equals(NewsLink.key(address)))) {
				distinct.add(address);
			}
		}
		Section section = entry.section();
		String written = String.join(" ", distinct.stream().map(ShippedIssue::written).toList());
		String releases = String.join(";",
				entry.releases().stream().map((release) -> line(release, distinct)).distinct().toList());
		return String.join("\t", (section != null) ? section.id() : "", written, entry.names(), releases);
	}

	private static String line(PrintedRelease release, List<URI> addresses) {
		List<String> keys = addresses.stream().map(NewsLink::key).toList();
		return release.owner() + "|" + release.version() + "|" + keys.indexOf(NewsLink.key(release.link()));
	}

	private static String written(URI address) {
		String text = address.toString();
		return text.startsWith(SECURE) ? text.substring(SECURE.length()) : text;
	}

}
