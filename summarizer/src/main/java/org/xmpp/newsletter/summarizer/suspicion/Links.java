package org.xmpp.newsletter.summarizer.suspicion;

import java.net.IDN;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jsoup.nodes.Element;

/**
 * Finds links that say where they lead and lead elsewhere, and addresses that look like
 * others.
 */
final class Links {

	private static final Pattern HOST = Pattern.compile(
			"(?i)^\\s*(?:https?://)?(?:[^/@\\s]*@)?((?:[\\p{L}\\p{M}\\d-]+\\.)+[\\p{L}\\p{M}]{2,})(?::\\d+)?(?:[/?#]\\S*)?\\s*$");

	private static final Pattern WRITTEN_OUT = Pattern.compile("(?i)https?://\\S+");

	private static final Pattern USER = Pattern.compile("(?i)^https?:/{2,}[^/?#]*@");

	private static final Pattern ACTIVE = Pattern.compile("(?i)^[\\s\\p{Cntrl}]*(?:javascript|vbscript|data):");

	/**
	 * Without http before it, most of what has a dot is the name of a file, a function or
	 * a software: only what ends like most hosts counts.
	 */
	private static final Pattern BARE = Pattern.compile(
			"[^/]*\\.(?!(?:js|md|py|rs|io|ts|go|sh|im|gz|pl|rb|so|ps|st|ml|cc|cs|hs|ex|el)\\b)(?:com|org|net|info|edu|gov|\\p{Ll}{2})(?:[:/?#].*)?");

	/** Below these somebody else has each name. */
	private static final Set<String> SHARED = Set.of("github.io", "gitlab.io", "codeberg.page", "netlify.app",
			"pages.dev", "vercel.app", "blogspot.com", "wordpress.com", "readthedocs.io", "herokuapp.com", "web.app",
			"sr.ht", "srht.site", "tumblr.com", "medium.com", "substack.com", "github.dev", "workers.dev");

	private Links() {
	}

	static List<Suspect> in(Element page) {
		List<Suspect> found = new ArrayList<>();
		for (Element link : page.select("a[href]")) {
			String address = link.attr("href");
			if (ACTIVE.matcher(address).find()) {
				found.add(suspect(Suspect.Kind.LINK, address));
			}
			host(address).ifPresent((target) -> look(link.text().strip(), address, target, found));
		}
		return found;
	}

	private static void look(String said, String address, String target, List<Suspect> found) {
		if (USER.matcher(address).find() || isDisguised(target)) {
			found.add(suspect(Suspect.Kind.ADDRESS, address));
		}
		shown(said).filter((shown) -> !owner(shown).equals(owner(target)))
			.ifPresent((_) -> found.add(suspect(Suspect.Kind.LINK, said + " → " + target)));
	}

	private static Suspect suspect(Suspect.Kind kind, String words) {
		return Suspect.of(kind, words, 0, 0);
	}

	/** The host that the words of a link name, if they do. */
	private static Optional<String> shown(String said) {
		Matcher address = WRITTEN_OUT.matcher(said);
		if (address.find()) {
			return host(address.group());
		}
		return BARE.matcher(said).matches() ? host(said) : Optional.empty();
	}

	private static Optional<String> host(String address) {
		Matcher matcher = HOST.matcher(address);
		return matcher.matches() ? Optional.of(ascii(matcher.group(1).toLowerCase(Locale.ROOT))) : Optional.empty();
	}

	private static String ascii(String host) {
		try {
			return IDN.toASCII(host, IDN.ALLOW_UNASSIGNED);
		}
		catch (IllegalArgumentException ex) {
			// No host at all; nothing is like it.
			return host;
		}
	}

	/** The part that somebody has registered, nearly always. */
	private static String owner(String host) {
		List<String> labels = List.of(host.split("\\."));
		int count = labels.size();
		String two = String.join(".", labels.subList(Math.max(0, count - 2), count));
		boolean country = count > 2 && labels.get(count - 2).length() <= 3 && labels.get(count - 1).length() == 2;
		int kept = (country || SHARED.contains(two)) ? 3 : 2;
		return String.join(".", labels.subList(Math.max(0, count - kept), count));
	}

	/** Letters of several scripts in one label, or foreign ones that all look Latin. */
	private static boolean isDisguised(String host) {
		for (String label : IDN.toUnicode(host, IDN.ALLOW_UNASSIGNED).split("\\.")) {
			boolean latin = label.codePoints().anyMatch(Links::isLatin);
			boolean other = label.codePoints().anyMatch((point) -> Character.isLetter(point) && !isLatin(point));
			boolean twin = other && Skeleton.of(label).text().codePoints().allMatch((point) -> point < 128);
			if (latin && other || twin) {
				return true;
			}
		}
		return false;
	}

	private static boolean isLatin(int point) {
		return Character.isLetter(point) && Character.UnicodeScript.of(point) == Character.UnicodeScript.LATIN;
	}

}
