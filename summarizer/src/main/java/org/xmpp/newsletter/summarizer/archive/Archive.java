package org.xmpp.newsletter.summarizer.archive;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.xmpp.newsletter.summarizer.draft.Paragraph;
import org.xmpp.newsletter.summarizer.section.PageKind;
import org.xmpp.newsletter.summarizer.section.Printed;
import org.xmpp.newsletter.summarizer.section.Section;

/**
 * The issues of the past as Markdown files: what stands under a heading is an example for
 * its section. Boilerplate and what stands under unknown headings is left out.
 */
public final class Archive {

	private static final Pattern FILE = Pattern.compile("(20\\d\\d-\\d\\d-\\d\\d)-newsletter\\.md");

	private static final Pattern HEADING = Pattern.compile("^(#{1,4})\\s+(.+?)\\s*:?\\s*$");

	private static final Pattern ITEM = Pattern.compile("^\\s*[-*]\\s+(?!\\[[ x]\\])(.+)$");

	private static final Pattern LINK = Pattern.compile("\\[([^\\]]+)\\]\\((https?://[^)\\s]+)\\)");

	/** As they were called over the years. */
	private static final Map<Section, Pattern> HEADINGS = Map.of(Section.ANNOUNCEMENTS,
			Pattern.compile(".*announc.*|.*summer of code.*|.*gsoc.*"), Section.EVENTS,
			Pattern.compile("(?:xmpp )?events"), Section.TALKS,
			Pattern.compile("(?:xmpp )?(?:videos?|talks?)(?: (?:and|&) talks?)?"), Section.ARTICLES,
			Pattern.compile("(?:xmpp )?(?:articles?|tutorials?|howtos?)"), Section.CLIENTS,
			Pattern.compile("(?:xmpp )?clients?(?: and applications?)?"), Section.SERVERS,
			Pattern.compile("(?:xmpp )?servers?"), Section.LIBRARIES,
			Pattern.compile("(?:xmpp )?(?:librar(?:y|ies)|gateways|bridges)(?: (?:&|and) (?:tools|plugins))?"));

	private Archive() {
	}

	/**
	 * Reads all issues of a folder.
	 * @param folder with files such as {@code 2025-06-10-newsletter.md}
	 * @return their entries, oldest issue first
	 * @throws UncheckedIOException when the folder cannot be read
	 */
	public static List<Printed> read(Path folder) {
		List<Printed> entries = new ArrayList<>();
		try (Stream<Path> files = Files.list(folder)) {
			for (Path file : files.sorted().toList()) {
				Matcher name = FILE.matcher(file.getFileName().toString());
				if (name.matches()) {
					// An issue appears in the month after the one it covers.
					YearMonth month = YearMonth.from(LocalDate.parse(name.group(1)).minusDays(20));
					entries.addAll(entries(month, Files.readString(file)));
				}
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException("The archive " + folder + " cannot be read", ex);
		}
		return entries;
	}

	static List<Printed> entries(YearMonth month, String markdown) {
		List<Printed> entries = new ArrayList<>();
		Optional<Section> section = Optional.empty();
		StringBuilder block = new StringBuilder();
		String title = "";
		for (String line : markdown.lines().toList()) {
			Matcher heading = HEADING.matcher(line);
			Matcher item = ITEM.matcher(line);
			boolean begins = heading.matches() || item.matches() || line.isBlank();
			if (begins) {
				add(entries, month, section, title, block);
			}
			if (heading.matches()) {
				Optional<Section> named = named(heading.group(2));
				boolean within = named.isEmpty() && section.filter((now) -> now == Section.ANNOUNCEMENTS).isPresent()
						&& heading.group(1).length() > 2;
				title = within ? heading.group(2) : "";
				section = within ? section : named;
			}
			else if (!line.isBlank()) {
				block.append(item.matches() ? item.group(1) : line).append(' ');
			}
		}
		add(entries, month, section, title, block);
		return entries;
	}

	private static void add(List<Printed> entries, YearMonth month, Optional<Section> section, String title,
			StringBuilder block) {
		String markdown = block.toString().strip();
		block.setLength(0);
		List<Named> links = links(markdown);
		if (section.isEmpty() || links.isEmpty() || markdown.startsWith("{{") || markdown.startsWith("![")) {
			return;
		}
		Named news = links.stream()
			.filter((link) -> PageKind.of(link.address()) == PageKind.RELEASE)
			.findFirst()
			.orElse(links.getFirst());
		entries.add(new Printed(month, section.get(), null, news.address(), title.isEmpty() ? news.text() : title,
				new Paragraph(markdown).plain()));
	}

	private static List<Named> links(String markdown) {
		return LINK.matcher(markdown).results().flatMap((link) -> {
			try {
				return Stream.of(new Named(link.group(1), new URI(link.group(2))));
			}
			catch (URISyntaxException ex) {
				return Stream.<Named>empty();
			}
		}).toList();
	}

	private static Optional<Section> named(String heading) {
		String words = heading.toLowerCase(Locale.ROOT);
		return HEADINGS.entrySet()
			.stream()
			.filter((known) -> known.getValue().matcher(words).matches())
			.map(Map.Entry::getKey)
			.findFirst();
	}

	/**
	 * A link and what it is called.
	 */
	private record Named(String text, URI address) {
	}

}
