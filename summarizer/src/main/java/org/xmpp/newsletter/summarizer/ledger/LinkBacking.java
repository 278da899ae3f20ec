package org.xmpp.newsletter.summarizer.ledger;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.xmpp.newsletter.summarizer.draft.Markdown;
import org.xmpp.newsletter.summarizer.draft.PrintedLink;

/**
 * Decides whether a link leads where its text says: known addresses that are swapped are
 * as wrong as unknown ones.
 */
final class LinkBacking {

	private static final Pattern XEP = Pattern.compile("/extensions/xep-(\\d{4})\\.html");

	private static final Pattern XEP_TEXT = Pattern.compile("(?i)XEP-(\\d{4}).*");

	private static final Pattern VERSION = Pattern.compile("[vV]?\\d+(?:[._-]\\d+)*\\S*");

	/** What the address of a list of changes looks like. */
	private static final Pattern CHANGES = Pattern
		.compile("(?i)change|release|news|history|compare|tag|commits|blob|raw|src");

	private static final String CHANGELOG = "changelog";

	/** Notes that begin with a version name their own. */
	private static final int HEAD = 40;

	private final PrintedLink link;

	private final String text;

	private final Sources sources;

	private LinkBacking(PrintedLink link, Sources sources) {
		this.link = link;
		this.text = link.text().strip();
		this.sources = sources;
	}

	static Optional<Place> find(PrintedLink link, Sources sources) {
		return new LinkBacking(link, sources).find();
	}

	private Optional<Place> find() {
		Matcher xep = XEP.matcher(this.link.address());
		if (xep.matches()) {
			Matcher named = XEP_TEXT.matcher(this.text);
			boolean other = named.matches() && !named.group(1).equals(xep.group(1));
			return other ? Optional.empty() : this.sources.xep(xep.group(1));
		}
		Optional<Place> known = this.sources.address(this.link.address());
		List<Evidence> titled = this.sources.evidence()
			.stream()
			.filter((evidence) -> evidence.field().equals("title") && evidence.text().equals(this.text))
			.toList();
		if (!titled.isEmpty()) {
			return known.filter((_) -> titled.stream().anyMatch(this::isPageOf));
		}
		if (VERSION.matcher(this.text).matches()) {
			return known.filter((_) -> namesVersion());
		}
		String compared = this.sources.compared().get(this.link.address());
		if (compared != null) {
			return known.filter((_) -> this.text.equals(compared));
		}
		if (this.text.toLowerCase(Locale.ROOT).equals(CHANGELOG)) {
			return known.filter((_) -> isChangelog());
		}
		return known;
	}

	/**
	 * The page of a version names it: in its address, in its title, or at the head of its
	 * notes.
	 */
	private boolean namesVersion() {
		String key = Mentions.versionKey(this.text);
		List<Mention> addressed = Mentions.in(this.link.address().replace('/', '\n'));
		boolean versioned = addressed.stream().anyMatch((mention) -> mention.kind() == Kind.VERSION);
		return names(addressed, key)
				|| this.sources.evidence().stream().filter((evidence) -> switch (evidence.field()) {
					case "title" -> names(evidence.mentions(), key);
					case "body" -> !versioned && names(Mentions.in(head(evidence.text())), key);
					default -> false;
				}).anyMatch(this::isPageOf);
	}

	private static String head(String notes) {
		return notes.substring(0, Math.min(HEAD, notes.length()));
	}

	private static boolean names(List<Mention> mentions, String version) {
		return mentions.stream().anyMatch((mention) -> Mentions.isVersion(mention.text(), version));
	}

	private boolean isPageOf(Evidence title) {
		return this.sources.evidence()
			.stream()
			.filter((evidence) -> evidence.field().equals("link") && Objects.equals(evidence.item(), title.item()))
			.anyMatch((page) -> Markdown.destination(URI.create(page.text()))
				.filter(this.link.address()::equals)
				.isPresent());
	}

	/** A list of changes is the registered one, or stands where the project does. */
	private boolean isChangelog() {
		if (this.sources.changelogs().contains(this.link.address())) {
			return true;
		}
		boolean looks = CHANGES.matcher(this.link.address()).find();
		return looks && this.sources.ownAddresses().stream().anyMatch((own) -> sameProject(own, this.link.address()));
	}

	/** On one host; on a forge, in one repository. */
	private static boolean sameProject(String one, String other) {
		URI left = uri(one);
		URI right = uri(other);
		if (left.getHost() == null || !left.getHost().equalsIgnoreCase(right.getHost())) {
			return false;
		}
		List<String> mine = segments(left);
		List<String> theirs = segments(right);
		return mine.size() < 2 || theirs.size() >= 2 && mine.subList(0, 2).equals(theirs.subList(0, 2));
	}

	private static List<String> segments(URI address) {
		return Arrays.stream(Objects.toString(address.getPath(), "").split("/"))
			.filter((part) -> !part.isEmpty())
			.map((part) -> part.toLowerCase(Locale.ROOT))
			.toList();
	}

	private static URI uri(String address) {
		try {
			return new URI(address);
		}
		catch (URISyntaxException ex) {
			return URI.create("");
		}
	}

}
