package org.xmpp.newsletter.summarizer.figure;

import java.net.URI;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.jsoup.nodes.Element;
import org.xmpp.newsletter.contracts.Project;
import org.xmpp.newsletter.contracts.ProjectKind;
import org.xmpp.newsletter.platform.problem.Problem;
import org.xmpp.newsletter.platform.problem.ProblemType;
import org.xmpp.newsletter.summarizer.draft.Markdown;

/**
 * Captions say what is seen, in plain text on one line.
 */
public final class Captions {

	/** So much fits below a picture. */
	public static final int LONGEST = 160;

	private static final Set<ProjectKind> SOFTWARE = EnumSet.of(ProjectKind.CLIENT, ProjectKind.SERVER,
			ProjectKind.LIBRARY, ProjectKind.TOOL, ProjectKind.GATEWAY);

	/** What templates and shortcodes begin and end with, and links and tags. */
	private static final Pattern MARKUP = Pattern
		.compile("\\{\\{|\\}\\}|\\{%|%\\}|<%|%>|\\$\\{|\\]\\(|<(?=[a-zA-Z/!?])|(?i)https?://");

	/** That it is a picture, everybody sees. */
	private static final Pattern LEAD = Pattern.compile("(?i)^(?:(?:an?|the)\\s+)?(?:(?:animated|short)\\s+)?"
			+ "(?:screen ?shots?|screen ?casts?|pictures?|images?|photos?|photographs?|gif|animation)"
			+ "(?:\\s*[:–-]\\s+|\\s+(?:of|showing|that shows|which shows|from)\\s+)(?:(?:an?|the)\\s+(?!first|last))?");

	/** What cameras, phones, forges and hasty people call pictures. */
	private static final Pattern NO_WORDS = Pattern
		.compile("(?i)(?:\\S+|.*\\d.*)\\.(?:png|jpe?g|gif|webp|avif|svg|bmp|heic|tiff?)"
				+ "|(?:image|img|picture|photo|figure|fig|screen ?shots?|bildschirmfoto|capture|captura|untitled|unnamed|grafik|bild"
				+ "|thumbnail|thumb|hero|cover|banner|preview|pasted image|signal|whatsapp image|dsc|pxl)"
				+ "(?:[\\s_.:()-]*(?:at|from|vom|um|de|du|\\d+|[ap]m))*\\W*"
				+ "|[0-9a-f]{8,}(?:-[0-9a-f]{4,})*|[\\w]*[_\\d][\\w-]*");

	private static final Pattern FIRST_SENTENCE = Pattern.compile("^(.{12,}?[^\\s.]{2}[.!?])\\s+\\p{Lu}.*");

	private Captions() {
	}

	/**
	 * What a source says of its picture: below it, or for those who cannot see it.
	 */
	static String of(Element image, URI address, @Nullable Project project) {
		Element figure = image.closest("figure");
		Element below = (figure != null) ? figure.selectFirst("figcaption") : null;
		return Stream
			.of(Optional.ofNullable(below).map(Element::text).orElse(""), image.attr("alt"), image.attr("title"))
			.map((written) -> inHouseWords(written, address))
			.filter((caption) -> !caption.isEmpty())
			.findFirst()
			.map((caption) -> named(caption, project))
			.orElse("");
	}

	/**
	 * Takes the caption of a person.
	 * @param written what the person wrote
	 * @return the caption, with typographic quotation marks
	 * @throws Problem when it is none: empty, too long, the name of a file, or not plain
	 * text
	 */
	public static String of(@Nullable String written) {
		String caption = quoted(Markdown.line(Objects.requireNonNullElse(written, "")));
		if (caption.isEmpty()) {
			throw new Problem(ProblemType.INVALID, "A figure needs a caption that says what is seen.");
		}
		if (caption.length() > LONGEST) {
			throw new Problem(ProblemType.INVALID, "A caption has at most %d characters; “%s” has %d."
				.formatted(LONGEST, Markdown.shorten(caption, 40), caption.length()));
		}
		if (MARKUP.matcher(caption).find()) {
			throw new Problem(ProblemType.INVALID,
					"A caption is plain text: no tags, links, shortcodes or templates, as in “%s”."
						.formatted(Markdown.shorten(caption, 40)));
		}
		if (NO_WORDS.matcher(caption).matches()) {
			throw new Problem(ProblemType.INVALID,
					"“%s” is the name of a file. Say what is seen.".formatted(Markdown.shorten(caption, 40)));
		}
		return caption;
	}

	private static String inHouseWords(String written, URI address) {
		String line = Markdown.line(written);
		if (MARKUP.matcher(line).find() || isName(line, address)) {
			return "";
		}
		String seen = LEAD.matcher(line).replaceFirst("");
		Matcher sentence = FIRST_SENTENCE.matcher(seen);
		String first = (seen.length() > LONGEST / 2 && sentence.matches()) ? sentence.group(1) : seen;
		String caption = quoted(first.replaceFirst("(?<=[\\p{L}\\p{N})])\\.$", ""));
		boolean tells = caption.codePoints().filter(Character::isLetter).count() > 2 && !isName(caption, address);
		// Room is left for the name of the project.
		return (tells && caption.length() <= LONGEST * 3 / 4) ? caption : "";
	}

	/** Whether it only repeats what the file is called. */
	private static boolean isName(String line, URI address) {
		String path = Objects.requireNonNullElse(address.getPath(), "");
		String file = path.substring(path.lastIndexOf('/') + 1).replaceFirst("\\.[^.]*$", "");
		return NO_WORDS.matcher(line).matches() || (letters(line).equals(letters(file)) && !line.contains(" "));
	}

	private static String letters(String text) {
		return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
	}

	/** As printed captions have it, the software comes first where it is not named. */
	private static String named(String caption, @Nullable Project project) {
		if (project == null) {
			return capital(caption);
		}
		String lower = caption.toLowerCase(Locale.ROOT);
		String name = project.name();
		if (lower.startsWith(name.toLowerCase(Locale.ROOT))) {
			return caption;
		}
		boolean prefix = SOFTWARE.contains(project.kind()) && !lower.contains(name.toLowerCase(Locale.ROOT));
		return prefix ? name + ": " + capital(caption) : capital(caption);
	}

	/** Only a plain word: iOS and ejabberd stay as they are. */
	private static String capital(String caption) {
		return caption.matches("(?s)\\p{Ll}[\\p{Ll}'’-]*(?:[\\s,:].*)?")
				? caption.substring(0, 1).toUpperCase(Locale.ROOT) + caption.substring(1) : caption;
	}

	/** Straight quotation marks would end the caption where it is printed. */
	private static String quoted(String text) {
		return text.replaceAll("\"([^\"]*)\"", "“$1”").replace('"', '”');
	}

}
