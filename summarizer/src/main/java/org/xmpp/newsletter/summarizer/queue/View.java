package org.xmpp.newsletter.summarizer.queue;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.xmpp.newsletter.summarizer.review.Entry;
import org.xmpp.newsletter.summarizer.review.Look;
import org.xmpp.newsletter.summarizer.review.Ranked;
import org.xmpp.newsletter.summarizer.section.Section;

import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriUtils;

/**
 * Which part of the queue an editor looks at; it stands in the address, so that it can be
 * shared.
 *
 * @param month the issue
 * @param state open for what has to be decided, a state, or all
 * @param section the id of a section, or empty for all
 * @param look a group of the order, unlikely, or empty for all
 * @param project a project in lower case, or empty for all
 * @param words what the entries or their sources say, or empty
 */
record View(YearMonth month, String state, String section, String look, String project, String words) {

	static final String OPEN = "open";

	static final String ALL = "all";

	static final String UNLIKELY = "unlikely";

	private static final int LONGEST = 200;

	static View of(MultiValueMap<String, String> named, YearMonth otherwise) {
		YearMonth month = Requests.month(named.getFirst("month"));
		Section section = Requests.section(named.getFirst("section"));
		String state = Requests.blankToNull(named.getFirst("state"));
		return new View((month != null) ? month : otherwise, (state != null) ? state : OPEN,
				(section != null) ? section.id() : "", text(named, "look"),
				text(named, "project").toLowerCase(Locale.ROOT), text(named, "q"));
	}

	/** Reads what a form sends back of the page it stood on. */
	static View of(@Nullable String query, YearMonth otherwise) {
		MultiValueMap<String, String> named = new LinkedMultiValueMap<>();
		for (String pair : ((query != null) ? query : "").split("&")) {
			String[] parts = pair.split("=", 2);
			named.add(parts[0], (parts.length == 2) ? UriUtils.decode(parts[1], StandardCharsets.UTF_8) : "");
		}
		return of(named, otherwise);
	}

	static View of(YearMonth month) {
		return new View(month, OPEN, "", "", "", "");
	}

	private static String text(MultiValueMap<String, String> named, String name) {
		String text = Requests.blankToNull(named.getFirst(name));
		if (text == null) {
			return "";
		}
		return text.substring(0, Math.min(text.length(), LONGEST));
	}

	View inState(String other) {
		return new View(this.month, other, this.section, this.look, this.project, this.words);
	}

	/**
	 * Whether an entry is shown.
	 * @param found the entries that say the words, or null when none are looked for
	 */
	boolean shows(Ranked ranked, @Nullable Set<UUID> found) {
		return showsState(ranked) && showsSection(ranked.entry()) && showsLook(ranked) && showsProject(ranked.entry())
				&& (found == null || found.contains(ranked.entry().id()));
	}

	boolean showsState(Ranked ranked) {
		Entry entry = ranked.entry();
		return switch (this.state) {
			case OPEN -> ranked.isWaiting();
			case ALL -> entry.month().equals(this.month);
			default -> entry.state().word().equals(this.state) && entry.month().equals(this.month);
		};
	}

	boolean showsSection(Entry entry) {
		return this.section.isEmpty() || entry.placement().section().id().equals(this.section);
	}

	private boolean showsLook(Ranked ranked) {
		return this.look.isEmpty() || (this.look.equals(UNLIKELY) ? ranked.isUnlikely()
				: Look.of(this.look).filter((wanted) -> ranked.look() == wanted).isPresent());
	}

	private boolean showsProject(Entry entry) {
		return this.project.isEmpty() || this.project.equals(project(entry));
	}

	static String project(Entry entry) {
		String project = entry.draft().project();
		return (project != null) ? project.toLowerCase(Locale.ROOT) : "";
	}

	/**
	 * The entry to look at after one has been decided on: the next one that is still
	 * open.
	 */
	static Optional<UUID> after(List<Ranked> before, UUID decided) {
		List<UUID> open = before.stream()
			.filter((ranked) -> ranked.isWaiting() || ranked.entry().id().equals(decided))
			.map((ranked) -> ranked.entry().id())
			.toList();
		int at = open.indexOf(decided);
		if (open.size() < 2) {
			return Optional.empty();
		}
		return Optional.of(open.get((at + 1 < open.size()) ? at + 1 : 0)).filter((next) -> !next.equals(decided));
	}

	/** Whether it is narrower than a month and a state. */
	public boolean narrowed() {
		return !(this.section + this.look + this.project + this.words).isEmpty();
	}

	/** What stands behind the question mark, for links and forms. */
	public String query() {
		return Stream
			.of(pair("month", this.month), pair("state", this.state), pair("section", this.section),
					pair("look", this.look), pair("project", this.project), pair("q", this.words))
			.flatMap(Optional::stream)
			.collect(Collectors.joining("&"));
	}

	URI address(@Nullable UUID entry) {
		return address(entry, null, null, null);
	}

	/**
	 * Where the page is.
	 * @param entry the entry in focus
	 * @param did what has just been done
	 * @param to the entry that it was done to
	 * @param act what takes it back
	 */
	URI address(@Nullable UUID entry, @Nullable String did, @Nullable UUID to, @Nullable UUID act) {
		return URI.create(Stream.of(pair("entry", entry), pair("did", did), pair("to", to), pair("act", act))
			.flatMap(Optional::stream)
			.map((pair) -> "&" + pair)
			.collect(Collectors.joining("", "/queue?" + query(), "")));
	}

	private static Optional<String> pair(String name, @Nullable Object value) {
		return Optional.ofNullable(value)
			.map(Object::toString)
			.filter((text) -> !text.isEmpty())
			.map((text) -> name + "=" + UriUtils.encode(text, StandardCharsets.UTF_8));
	}

}
