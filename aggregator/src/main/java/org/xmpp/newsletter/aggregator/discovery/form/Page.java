package org.xmpp.newsletter.aggregator.discovery.form;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/**
 * A web page with its address.
 *
 * @param document the page
 * @param where its address
 */
record Page(Document document, Where where) {

	private static final int LONGEST = 3_000_000;

	/** Reads a page; the charset is taken from the page itself, links need no more. */
	static Page read(byte[] body, URI address) {
		byte[] bounded = (body.length > LONGEST) ? Arrays.copyOf(body, LONGEST) : body;
		try {
			return new Page(Jsoup.parse(new ByteArrayInputStream(bounded), null, address.toString()),
					Where.of(address));
		}
		catch (IOException ex) {
			return new Page(Document.createShell(address.toString()), Where.of(address));
		}
	}

	boolean shows(String selector) {
		return this.document.selectFirst(selector) != null;
	}

	Optional<String> attribute(String selector, String name) {
		return this.document.select(selector)
			.stream()
			.map((element) -> element.attr(name))
			.filter((value) -> !value.isBlank())
			.findFirst();
	}

	/** What the page says that it was made with, in small letters. */
	String generator() {
		return attribute("meta[name=generator]", "content").orElse("").toLowerCase(Locale.ROOT);
	}

	boolean scriptMentions(String text) {
		return this.document.select("script:not([src])").stream().anyMatch((script) -> script.data().contains(text));
	}

}
