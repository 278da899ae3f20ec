package org.xmpp.newsletter.assembler.archive;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.xmpp.newsletter.assembler.markdown.TextInspection;
import org.xmpp.newsletter.assembler.markdown.TextLink;
import org.xmpp.newsletter.contracts.ImportedEntry;
import org.xmpp.newsletter.contracts.PrintedLink;

/**
 * A piece of an issue that may be an entry.
 *
 * @param markdown its text on one line, without figures
 * @param links where it leads
 */
record Passage(String markdown, List<PrintedLink> links) {

	private static final URI SITE = URI.create("https://xmpp.org/");

	private static final Pattern IMAGE = Pattern.compile("!\\[[^\\]]*\\]\\([^)]*\\)");

	/** As [DE], [DE / EN] or [PT_BR], and not the words of a link. */
	private static final Pattern LANGUAGES = Pattern
		.compile("\\[((?:[A-Z]{2}(?:[_-][A-Z]{2})?)(?:\\s*[/,&]\\s*[A-Z]{2}(?:[_-][A-Z]{2})?)*)\\](?!\\()");

	private static final Pattern SPECIFICATION = Pattern
		.compile("(?i)//(?:www\\.)?(?:xmpp\\.org/(?:extensions|rfcs|registrar)/|(?:tools|datatracker)\\.ietf\\.org/)");

	private static final Pattern ILLEGAL = Pattern.compile("[\\s\"<>\\\\^`{|}\\[\\]]");

	private static final int LONGEST_TITLE = 200;

	Passage {
		links = List.copyOf(links);
	}

	static Passage of(String source) {
		String markdown = IMAGE.matcher(source).replaceAll(" ").replaceAll("\\s+", " ").strip();
		List<PrintedLink> links = TextInspection.of(markdown).links().stream().flatMap(Passage::link).toList();
		return new Passage(markdown, links);
	}

	private static Stream<PrintedLink> link(TextLink link) {
		return address(link.address()).map((address) -> new PrintedLink(link.text().strip(), address)).stream();
	}

	/** Addresses are printed with slips: spaces, brackets, letters of any script. */
	private static Optional<URI> address(String written) {
		String legal = ILLEGAL.matcher(written.strip())
			.replaceAll((found) -> "%%%02X".formatted((int) found.group().charAt(0)));
		try {
			URI address = SITE.resolve(new URI(legal));
			String scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
			boolean web = scheme.equals("http") || scheme.equals("https");
			return (web && address.getHost() != null && !written.startsWith("#")) ? Optional.of(address)
					: Optional.empty();
		}
		catch (URISyntaxException ex) {
			return Optional.empty();
		}
	}

	/** A text that leads to specifications only explains what stands before it. */
	boolean isNews() {
		return this.links.stream().anyMatch((link) -> !SPECIFICATION.matcher(link.address().toString()).find());
	}

	Passage and(Passage more) {
		return new Passage(this.markdown + " " + more.markdown,
				Stream.concat(this.links.stream(), more.links.stream()).toList());
	}

	ImportedEntry entry(@Nullable String section, @Nullable String heading) {
		String title = (heading != null) ? heading
				: this.links.stream()
					.map(PrintedLink::text)
					.filter((text) -> !text.isBlank())
					.findFirst()
					.orElse(this.markdown);
		return new ImportedEntry(section, title.substring(0, Math.min(title.length(), LONGEST_TITLE)), this.markdown,
				language(), this.links);
	}

	private @Nullable String language() {
		return LANGUAGES.matcher(this.markdown)
			.results()
			.map(MatchResult::group)
			.flatMap((codes) -> Stream.of(codes.replaceAll("[\\[\\]\\s]", "").split("[/,&]")))
			.filter((code) -> !code.equals("EN"))
			.map((code) -> Locale.forLanguageTag(code.replace('_', '-')).toLanguageTag())
			.findFirst()
			.orElse(null);
	}

}
