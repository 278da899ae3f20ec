package org.xmpp.newsletter.assembler.issue;

import java.net.URI;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.xmpp.newsletter.assembler.entry.Entry;
import org.xmpp.newsletter.assembler.style.Check;
import org.xmpp.newsletter.assembler.style.Edition;
import org.xmpp.newsletter.assembler.style.Figure;
import org.xmpp.newsletter.assembler.style.HouseStyle;
import org.xmpp.newsletter.contracts.EntryFigure;

/**
 * The images that editors chose for the entries of an issue, each with a file of its own.
 */
final class IssueFigures {

	private static final Pattern FILE = Pattern.compile("[a-z0-9](?:[a-z0-9-]|\\.(?!\\.)){0,80}");

	/** As the styles write captions: in a shortcode, or in brackets. */
	private static final Pattern CAPTION = Pattern.compile("\\bcaption=\"([^\"]*)\"|!\\[([^\\]]*)\\]");

	private final HouseStyle style;

	private final List<Entry> entries;

	private final Map<UUID, List<PrintedFigure>> byEntry = new LinkedHashMap<>();

	private IssueFigures(HouseStyle style, List<Entry> entries) {
		this.style = style;
		this.entries = entries;
	}

	/** Of the entries that are printed. */
	static IssueFigures of(HouseStyle style, Edition edition, List<Entry> printable) {
		IssueFigures figures = new IssueFigures(style, printable);
		style.images(edition).ifPresent(figures::place);
		return figures;
	}

	private void place(String folder) {
		Map<String, URI> taken = new HashMap<>();
		// Neither ids nor the order of arrival decide who gets a name that two want.
		this.entries.stream()
			.filter((entry) -> !figures(entry).isEmpty())
			.sorted(Comparator.comparing((Entry entry) -> figures(entry).getFirst().address())
				.thenComparing((entry) -> entry.content().title()))
			.forEach((entry) -> this.byEntry.put(entry.id(),
					figures(entry).stream().map((figure) -> placed(entry, figure, folder, taken)).toList()));
	}

	private static PrintedFigure placed(Entry entry, EntryFigure figure, String folder, Map<String, URI> taken) {
		String file = FILE.matcher(figure.file()).matches() ? figure.file() : "figure.png";
		if (!taken.computeIfAbsent(file, (_) -> figure.address()).equals(figure.address())) {
			file = "%08x-%s".formatted(figure.address().toString().hashCode(), file);
			taken.put(file, figure.address());
		}
		String caption = printable(figure.caption());
		return new PrintedFigure(entry.id(), entry.content().title(), figure.address(), file, folder + "/" + file,
				figure.caption(), caption, true);
	}

	private static List<EntryFigure> figures(Entry entry) {
		return Objects.requireNonNullElse(entry.content().figures(), List.of());
	}

	/**
	 * Plain text that ends neither a shortcode nor a parameter, a bracket or a title, and
	 * is no markup.
	 */
	static String printable(String caption) {
		return caption.replaceAll("[\\p{Cc}\\p{Cf}\\p{Z}\\s]+", " ")
			.strip()
			.replace('"', '\'')
			.replace('\\', '/')
			.replace('[', '(')
			.replace(']', ')')
			.replace("<", "&lt;")
			.replace(">", "&gt;")
			.replaceAll("\\{(?=[{%])", "{ ")
			.replaceAll("(?<=[}%])\\}", " }");
	}

	Map<UUID, List<Figure>> printed() {
		return this.byEntry.entrySet()
			.stream()
			.collect(Collectors.toMap(Map.Entry::getKey,
					(figures) -> figures.getValue()
						.stream()
						.map((figure) -> new Figure(figure.path(), figure.caption()))
						.toList()));
	}

	/** In print order, as the finished file has them. */
	List<PrintedFigure> in(String markdown, List<PrintedSection> news) {
		List<String> lines = markdown.lines().filter((line) -> line.contains("/")).toList();
		List<PrintedFigure> result = new ArrayList<>();
		news.stream()
			.flatMap((section) -> section.entries().stream())
			.flatMap((entry) -> this.byEntry.getOrDefault(entry.entry(), List.of()).stream())
			.forEach((figure) -> result.add(in(lines, figure)));
		return result;
	}

	private static PrintedFigure in(List<String> lines, PrintedFigure figure) {
		Optional<String> line = lines.stream().filter((candidate) -> candidate.contains(figure.path())).findFirst();
		Matcher caption = CAPTION.matcher(line.orElse(""));
		String now = !caption.find() ? figure.caption()
				: (caption.group(1) != null) ? caption.group(1) : caption.group(2);
		return new PrintedFigure(figure.entry(), figure.title(), figure.address(), figure.file(), figure.path(),
				figure.approved(), now, line.isPresent());
	}

	/** What the style has no place for. */
	List<Finding> leftOut() {
		long chosen = this.entries.stream().mapToLong((entry) -> figures(entry).size()).sum();
		boolean none = chosen == 0 || !this.byEntry.isEmpty();
		return none ? List.of()
				: List.of(new Finding(this.style.severity(Check.FIGURE), Check.FIGURE.toString(), "Figures",
						"The house style prints no figures; %s that editors chose %s left out.".formatted(
								(chosen == 1) ? "1 picture" : chosen + " pictures", (chosen == 1) ? "is" : "are"),
						null));
	}

}
