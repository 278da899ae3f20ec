package org.xmpp.newsletter.summarizer.ledger;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.xmpp.newsletter.summarizer.draft.Markdown;
import org.xmpp.newsletter.summarizer.draft.PrintedLink;
import org.xmpp.newsletter.summarizer.ledger.Backing.Place;

/**
 * Decides whether a link leads where its text says: known addresses that are swapped are
 * as wrong as unknown ones.
 */
final class LinkBacking {

	private static final Pattern XEP = Pattern.compile("/extensions/xep-(\\d{4})\\.html");

	private static final Pattern XEP_TEXT = Pattern.compile("(?i)XEP-(\\d{4}).*");

	private static final Pattern VERSION = Pattern.compile("[vV]?\\d+(?:[._-]\\d+)*\\S*");

	private static final String CHANGELOG = "changelog";

	private LinkBacking() {
	}

	static Optional<Place> find(PrintedLink link, Sources sources) {
		String text = link.text().strip();
		Matcher xep = XEP.matcher(link.address());
		if (xep.matches()) {
			Matcher named = XEP_TEXT.matcher(text);
			boolean other = named.matches() && !named.group(1).equals(xep.group(1));
			return other ? Optional.empty() : Backing.search(
					Pattern.compile("(?i)(?<![\\p{Alnum}])XEP[- ]?" + xep.group(1) + "(?!\\d)"), sources.evidence());
		}
		Optional<Place> known = sources.address(link.address());
		List<Sources.Evidence> titled = sources.evidence()
			.stream()
			.filter((evidence) -> evidence.field().equals("title") && evidence.text().equals(text))
			.toList();
		if (!titled.isEmpty()) {
			return known.filter((_) -> titled.stream().anyMatch((title) -> isPageOf(link.address(), title, sources)));
		}
		if (VERSION.matcher(text).matches()) {
			return known.filter((_) -> names(link.address(), text, sources));
		}
		if (sources.compared().containsKey(link.address())) {
			return known.filter((_) -> text.equals(sources.compared().get(link.address())));
		}
		if (text.toLowerCase(Locale.ROOT).equals(CHANGELOG)) {
			return known.filter((place) -> sources.changelogs().isEmpty() || place.field().equals("body")
					|| sources.changelogs().contains(link.address()));
		}
		return known;
	}

	/** The page of a version names it: in its address, or in the title of its item. */
	private static boolean names(String address, String version, Sources sources) {
		Pattern number = Backing.number(version);
		return number.matcher(address).find() || number.matcher(address.replace('_', '.')).find()
				|| sources.evidence()
					.stream()
					.filter((evidence) -> evidence.field().equals("title") && number.matcher(evidence.text()).find())
					.anyMatch((title) -> isPageOf(address, title, sources));
	}

	private static boolean isPageOf(String address, Sources.Evidence title, Sources sources) {
		return sources.evidence()
			.stream()
			.filter((evidence) -> evidence.field().equals("link") && Objects.equals(evidence.item(), title.item()))
			.anyMatch((page) -> Markdown.destination(URI.create(page.text())).filter(address::equals).isPresent());
	}

}
