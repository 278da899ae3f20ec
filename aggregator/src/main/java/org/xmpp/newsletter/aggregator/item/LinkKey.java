package org.xmpp.newsletter.aggregator.item;

import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/**
 * The part of a web address that tells which page it is. Scheme, "www.", standard ports,
 * trailing slashes, names of sessions and what campaigns add make no difference; a
 * fragment does, for changelogs are linked by it.
 *
 * @param host in small letters
 * @param path without trailing slash, with what is left of query and fragment
 */
record LinkKey(String host, String path) {

	// RFC 3986, appendix B, for web addresses only: those of strangers need not be valid.
	private static final Pattern WEB = Pattern
		.compile("(?i)https?://(?:www\\.)?([^/?#]+?)(?::(?:80|443))?(/[^?#]*)?(?:\\?([^#]*))?(?:#(.*))?");

	private static final Pattern CAMPAIGN = Pattern
		.compile("(?i)(?:utm_\\w+|[a-z]*clid|mc_[ce]id|igshid|_ga|_gl|mkt_tok|ref_src|pk_\\w+|mtm_\\w+|at_\\w+|xtor|"
				+ "cmpid|_hs\\w+|vero_id|oly_\\w+_id|spm|s_cid|ncid)(?:=.*)?");

	private static final Pattern SESSION = Pattern
		.compile("(?i)(?:php)?(?:j)?(?:sess(?:ion)?_?id|sid|session|asp\\.net_sessionid|cfid|cftoken)=.*");

	private static final Pattern MATRIX_SESSION = Pattern.compile("(?i);jsessionid=[^/;]*");

	private static final Pattern NO_PLACE = Pattern.compile("(?i)(?::~:|utm_|xtor=|ref=).*");

	private static final Pattern TAIL = Pattern.compile("/[^/]+/[^/]*\\d[^/]*$|/[^/]+/[^/]{12,}$");

	/**
	 * Understands an address.
	 * @return its key, or empty when it is no address of a web page
	 */
	static Optional<LinkKey> of(String address) {
		Matcher parts = WEB.matcher(address.strip());
		if (!parts.matches()) {
			return Optional.empty();
		}
		String path = MATRIX_SESSION.matcher(Objects.requireNonNullElse(parts.group(2), "")).replaceAll("");
		String page = path.replaceFirst("/index\\.(?:html?|php)$", "").replaceFirst("/+$", "");
		String query = query(parts.group(3));
		String place = Objects.requireNonNullElse(parts.group(4), "");
		return Optional
			.of(new LinkKey(parts.group(1).toLowerCase(Locale.ROOT), page + (query.isEmpty() ? "" : "?" + query)
					+ (place.isEmpty() || NO_PLACE.matcher(place).matches() ? "" : "#" + place)));
	}

	private static String query(@Nullable String query) {
		return Arrays.stream(Objects.requireNonNullElse(query, "").replace("&amp;", "&").split("&"))
			.filter((parameter) -> !parameter.isEmpty())
			.filter((parameter) -> !CAMPAIGN.matcher(parameter).matches() && !SESSION.matcher(parameter).matches())
			.sorted()
			.collect(Collectors.joining("&"));
	}

	/** The page without query and fragment. */
	String page() {
		return this.host + this.path.replaceFirst("[?#].*", "");
	}

	/**
	 * What stays of an address when a site moves to another host: the end of the path, if
	 * it tells something.
	 */
	Optional<String> tail() {
		Matcher tail = TAIL.matcher(this.path);
		return tail.find() ? Optional.of(tail.group()) : Optional.empty();
	}

	@Override
	public String toString() {
		return this.host + this.path;
	}

}
