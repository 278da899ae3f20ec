package org.xmpp.newsletter.summarizer.memory;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.xmpp.newsletter.contracts.ImportedEntry;
import org.xmpp.newsletter.contracts.PrintedLink;
import org.xmpp.newsletter.summarizer.draft.Paragraph;
import org.xmpp.newsletter.summarizer.section.PageKind;
import org.xmpp.newsletter.summarizer.section.Section;
import org.xmpp.newsletter.summarizer.story.NewsLink;
import org.xmpp.newsletter.summarizer.story.Version;
import org.xmpp.newsletter.summarizer.story.Versions;

/**
 * What is remembered of one entry of an issue.
 *
 * @param section where it stood, or null where the issue had no such section
 * @param title what its news is called; empty where only facts are known
 * @param text its plain text; empty where only facts are known
 * @param names everything that names a project: the text, or names alone
 * @param address the page that is the news, or null
 * @param pages the keys of all pages that are news
 * @param releases the versions that it told of
 */
public record PrintedEntry(@Nullable Section section, String title, String text, String names, @Nullable URI address,
		List<String> pages, List<PrintedRelease> releases) {

	private static final Pattern LINK = Pattern.compile("\\[([^\\]]+)\\]\\((https?://[^)\\s]+|/[^)\\s]+)\\)");

	private static final Pattern SENTENCE = Pattern.compile("[.!?]\\s+(?=\\p{Lu})");

	private static final int LONGEST = 4000;

	private static final int LONGEST_OWNER = 200;

	public PrintedEntry {
		pages = List.copyOf(pages);
		releases = List.copyOf(releases);
	}

	/**
	 * Takes from an entry of a past issue what is to be remembered.
	 * @param entry the entry
	 * @return what is remembered
	 */
	public static PrintedEntry of(ImportedEntry entry) {
		String section = entry.section();
		// The words of the first link say less than those of the one that is the news.
		boolean titled = entry.links().stream().limit(1).noneMatch((link) -> link.text().equals(entry.title()));
		return of((section != null) ? Section.of(section).orElse(null) : null, titled ? entry.title() : null,
				entry.text(), null, entry.links());
	}

	/**
	 * Takes from an entry what is to be remembered.
	 * @param section where it stood, or null
	 * @param heading what it is called, or null for the words of its link
	 * @param markdown its text
	 * @param project whose news it is, or null when only the text tells
	 * @param links where it leads
	 * @return the entry
	 */
	public static PrintedEntry of(@Nullable Section section, @Nullable String heading, String markdown,
			@Nullable String project, List<PrintedLink> links) {
		String plain = new Paragraph(shorten(markdown, LONGEST)).plain();
		List<String> pages = links.stream()
			.map(PrintedLink::address)
			.filter(NewsLinks::carriesNews)
			.map(NewsLink::key)
			.distinct()
			.toList();
		String owner = (project != null) ? project : "";
		Optional<PrintedLink> news = news(links);
		String called = (heading != null) ? heading : news.map(PrintedLink::text).orElse("");
		return new PrintedEntry(section, called, plain, (owner + " " + called + " " + plain).strip(),
				news.map(PrintedLink::address).orElse(null), pages, releases(markdown, owner));
	}

	/** The release rather than the home page that is named first. */
	private static Optional<PrintedLink> news(List<PrintedLink> links) {
		return links.stream()
			.filter((link) -> PageKind.of(link.address()) == PageKind.RELEASE)
			.findFirst()
			.or(() -> links.stream().findFirst());
	}

	private static List<PrintedRelease> releases(String markdown, String project) {
		List<PrintedRelease> releases = new ArrayList<>();
		Matcher links = LINK.matcher(markdown);
		StringBuilder before = new StringBuilder(project);
		int end = 0;
		while (links.find()) {
			before.append(' ').append(markdown, end, links.start());
			end = links.end();
			List<Version> versions = versions(links.toMatchResult());
			String owner = lastSentence(before.toString());
			URI link = uri(links.group(2));
			if (versions.isEmpty() || link == null) {
				// Who is named last before a version is who has it.
				before.setLength(0);
				before.append(project).append(' ').append(links.group(1));
			}
			else if (!PageKind.CHANGELOG.equals(PageKind.of(link)) && !links.group(2).contains("/compare/")) {
				String words = owner + " " + links.group(1);
				versions.forEach((version) -> releases.add(new PrintedRelease(words.strip(), version.text(), link)));
			}
		}
		return releases;
	}

	private static List<Version> versions(MatchResult link) {
		List<Version> named = Versions.in(link.group(1));
		URI address = uri(link.group(2));
		if (!named.isEmpty() || address == null || PageKind.of(address) != PageKind.RELEASE) {
			return named;
		}
		return Versions.ofRelease("", address, "").stream().toList();
	}

	private static String lastSentence(String before) {
		String[] sentences = SENTENCE.split(before);
		String last = (sentences.length == 0) ? "" : sentences[sentences.length - 1];
		return last.substring(Math.max(0, last.length() - LONGEST_OWNER));
	}

	private static @Nullable URI uri(String address) {
		try {
			return URI.create("https://xmpp.org/").resolve(address);
		}
		catch (IllegalArgumentException ex) {
			return null;
		}
	}

	private static String shorten(String text, int longest) {
		return text.substring(0, Math.min(text.length(), longest));
	}

	Stream<String> versionKeys() {
		return this.releases.stream().map(PrintedRelease::key).distinct();
	}

}
