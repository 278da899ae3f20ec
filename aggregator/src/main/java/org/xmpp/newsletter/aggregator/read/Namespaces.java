package org.xmpp.newsletter.aggregator.read;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import org.jdom2.IllegalNameException;
import org.jdom2.Namespace;
import org.jspecify.annotations.Nullable;

/**
 * The namespaces of a document as they were meant: misspelt addresses of well-known ones
 * are put right, undeclared well-known prefixes are declared.
 */
final class Namespaces {

	private static final String ATOM = "http://www.w3.org/2005/Atom";

	private static final String UNKNOWN = "urn:newsroom:unknown";

	/** In one document. */
	private static final int MOST = 300;

	// JDOM never forgets a namespace, so strangers get only so many.
	private static final int MOST_UNKNOWN = 5000;

	private static final Set<String> SEEN = ConcurrentHashMap.newKeySet();

	private final Map<Name, Namespace> meant = new HashMap<>();

	private String root = "";

	/** What is in no namespace in a document with such a root is of the root's format. */
	void root(String name) {
		this.root = name.toLowerCase(Locale.ROOT);
	}

	/**
	 * The namespace that was meant.
	 * @param prefix the prefix, or null or empty
	 * @param uri what is declared for it, or null when nothing is
	 */
	Namespace of(@Nullable String prefix, @Nullable String uri) {
		Name name = new Name((prefix != null) ? prefix : "", (uri != null) ? uri.strip() : "");
		Namespace known = this.meant.get(name);
		if (known == null) {
			if (this.meant.size() >= MOST) {
				return Namespace.getNamespace("unknown", UNKNOWN);
			}
			known = find(name);
			this.meant.put(name, known);
		}
		return known;
	}

	private Namespace find(Name name) {
		if (name.prefix().equals("xml")) {
			return Namespace.XML_NAMESPACE;
		}
		String uri = uri(name);
		if (uri.isEmpty()) {
			return Namespace.NO_NAMESPACE;
		}
		boolean known = WellKnown.contains(uri);
		boolean usual = name.prefix().isEmpty() || WellKnown.forPrefix(name.prefix()) != null;
		if ((known && usual) || isAdmitted(name.prefix() + ' ' + uri)) {
			try {
				return Namespace.getNamespace(name.prefix(), uri);
			}
			catch (IllegalNameException ex) {
				return Namespace.getNamespace("unknown", UNKNOWN);
			}
		}
		return Namespace.getNamespace("unknown", known ? uri : UNKNOWN);
	}

	private String uri(Name name) {
		String put = WellKnown.canonical(name.uri());
		if (put != null) {
			return put;
		}
		String usual = WellKnown.forPrefix(name.prefix());
		if (usual != null) {
			return usual;
		}
		if (name.prefix().isEmpty() && (name.uri().isEmpty())) {
			return this.root.equals("feed") || this.root.equals("entry") ? ATOM : "";
		}
		return name.uri().isEmpty() ? UNKNOWN : name.uri();
	}

	private static boolean isAdmitted(String namespace) {
		return namespace.length() < 300
				&& (SEEN.contains(namespace) || (SEEN.size() < MOST_UNKNOWN && SEEN.add(namespace)));
	}

	private record Name(String prefix, String uri) {
	}

}
