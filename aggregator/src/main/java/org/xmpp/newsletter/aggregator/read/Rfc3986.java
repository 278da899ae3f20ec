package org.xmpp.newsletter.aggregator.read;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * Resolves references letter by letter as RFC 3986, 5.2 says; {@link java.net.URI} does
 * not in several of the standard's own examples, and refuses what people write.
 */
final class Rfc3986 {

	private static final Pattern PARTS = Pattern
		.compile("^(?:([A-Za-z][A-Za-z0-9+.-]*):)?(?://([^/?#]*))?([^?#]*)(?:\\?([^#]*))?(?:#(.*))?$", Pattern.DOTALL);

	private Rfc3986() {
	}

	/**
	 * Makes a reference absolute.
	 * @return the address; the reference as it is when the base cannot carry it
	 */
	static String resolve(@Nullable String base, String reference) {
		Parts relative = Parts.of(reference);
		if (relative.scheme() != null) {
			return relative.withPath(withoutDots(relative.path())).toString();
		}
		Parts from = (base != null) ? Parts.of(base) : null;
		if (from == null || from.scheme() == null || (from.authority() == null && !from.path().startsWith("/"))) {
			return reference;
		}
		return target(from, relative).toString();
	}

	private static Parts target(Parts base, Parts relative) {
		if (relative.authority() != null) {
			return new Parts(base.scheme(), relative.authority(), withoutDots(relative.path()), relative.query(),
					relative.fragment());
		}
		if (relative.path().isEmpty()) {
			String query = (relative.query() != null) ? relative.query() : base.query();
			return new Parts(base.scheme(), base.authority(), base.path(), query, relative.fragment());
		}
		String path = relative.path().startsWith("/") ? relative.path() : merge(base, relative.path());
		return new Parts(base.scheme(), base.authority(), withoutDots(path), relative.query(), relative.fragment());
	}

	private static String merge(Parts base, String path) {
		if (base.authority() != null && base.path().isEmpty()) {
			return "/" + path;
		}
		return base.path().substring(0, base.path().lastIndexOf('/') + 1) + path;
	}

	/** RFC 3986, 5.2.4. */
	private static String withoutDots(String path) {
		if (!path.startsWith("/") || !path.contains("/.")) {
			return path;
		}
		StringBuilder result = new StringBuilder();
		String[] segments = path.substring(1).split("/", -1);
		for (int i = 0; i < segments.length; i++) {
			boolean last = i == segments.length - 1;
			switch (segments[i]) {
				case "." -> result.append(last ? "/" : "");
				case ".." -> {
					result.setLength(Math.max(0, result.lastIndexOf("/")));
					result.append(last ? "/" : "");
				}
				default -> result.append('/').append(segments[i]);
			}
		}
		return result.toString();
	}

	/**
	 * The five parts of a reference.
	 */
	private record Parts(@Nullable String scheme, @Nullable String authority, String path, @Nullable String query,
			@Nullable String fragment) {

		static Parts of(String reference) {
			Matcher parts = PARTS.matcher(reference);
			return parts.matches()
					? new Parts(parts.group(1), parts.group(2), parts.group(3), parts.group(4), parts.group(5))
					: new Parts(null, null, reference, null, null);
		}

		Parts withPath(String other) {
			return new Parts(this.scheme, this.authority, other, this.query, this.fragment);
		}

		@Override
		public String toString() {
			return ((this.scheme != null) ? this.scheme + ":" : "")
					+ ((this.authority != null) ? "//" + this.authority : "") + this.path
					+ ((this.query != null) ? "?" + this.query : "")
					+ ((this.fragment != null) ? "#" + this.fragment : "");
		}

	}

}
