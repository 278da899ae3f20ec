package org.xmpp.newsletter.bench.poll;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.SplittableRandom;

/**
 * A feed of 17 items and some 50 kB, made from its number alone: RSS 2.0, Atom and RSS
 * 1.0 by turns.
 */
record FarmDocument(int number) {

	static final int ITEMS = 17;

	private static final Instant FIRST = Instant.parse("2025-01-01T08:00:00Z");

	private static final String[] WORDS = ("server client message archive presence roster stanza session stream "
			+ "encryption device group chat room history search setting window theme contact account login "
			+ "transport gateway module plugin release version change improve repair remove rewrite support "
			+ "option default network reconnect timeout upload image voice video call note reply reaction "
			+ "translation build package test library parser memory speed security update the a of and to with "
			+ "for when now also under each every first last next older newer faster smaller")
		.split(" ");

	/**
	 * Where it is: hosts carry some ten feeds each, as in life most carry few.
	 * @param port of the farm
	 * @return the address
	 */
	String address(String port) {
		int host = this.number / 10;
		return "http://127.1.%d.%d:%s/feed/%d".formatted(host / 250, host % 250 + 1, port, this.number);
	}

	/**
	 * What stands in it.
	 * @return the document, always the same for a number
	 */
	byte[] bytes() {
		StringBuilder document = new StringBuilder(56_000);
		switch (this.number % 3) {
			case 0 -> rss(document);
			case 1 -> atom(document);
			default -> rdf(document);
		}
		return document.toString().getBytes(StandardCharsets.UTF_8);
	}

	String contentType() {
		return (this.number % 3 == 1) ? "application/atom+xml; charset=utf-8" : "application/rss+xml; charset=utf-8";
	}

	private void rss(StringBuilder to) {
		to.append("""
				<?xml version="1.0" encoding="utf-8"?>
				<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" \
				xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Project %1$d</title>
				<link>https://p%1$d.example.org/</link><description>News of project %1$d</description>
				""".formatted(this.number));
		for (int i = 0; i < ITEMS; i++) {
			to.append("""
					<item><title>Version %d.%d released</title><link>%s</link><guid isPermaLink="false">tag:%d:%d</guid>
					<pubDate>%s</pubDate><dc:creator>Ana %d</dc:creator><category>release</category>
					<description>%s</description><content:encoded><![CDATA[%s]]></content:encoded></item>
					""".formatted(this.number, i, link(i), this.number, i, mailDate(i), this.number, sentence(i, 30),
					html(i)));
		}
		to.append("</channel></rss>\n");
	}

	private void atom(StringBuilder to) {
		to.append("""
				<?xml version="1.0" encoding="utf-8"?>
				<feed xmlns="http://www.w3.org/2005/Atom"><title>Project %1$d</title><id>tag:p%1$d</id>
				<link rel="alternate" href="https://p%1$d.example.org/"/><updated>%2$s</updated>
				""".formatted(this.number, when(0)));
		for (int i = 0; i < ITEMS; i++) {
			to.append("""
					<entry><title>Version %d.%d released</title><link rel="alternate" href="%s"/><id>tag:%d:%d</id>
					<updated>%s</updated><author><name>Ana %d</name></author><category term="release"/>
					<content type="html">%s</content></entry>
					""".formatted(this.number, i, link(i), this.number, i, when(i), this.number,
					html(i).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")));
		}
		to.append("</feed>\n");
	}

	private void rdf(StringBuilder to) {
		to.append("""
				<?xml version="1.0" encoding="utf-8"?>
				<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" \
				xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">
				<channel rdf:about="https://p%1$d.example.org/"><title>Project %1$d</title>
				<link>https://p%1$d.example.org/</link><description>News of project %1$d</description></channel>
				""".formatted(this.number));
		for (int i = 0; i < ITEMS; i++) {
			to.append("""
					<item rdf:about="%1$s"><title>Version %2$d.%3$d released</title><link>%1$s</link>
					<dc:date>%4$s</dc:date><dc:creator>Ana %2$d</dc:creator>
					<content:encoded><![CDATA[%5$s]]></content:encoded></item>
					""".formatted(link(i), this.number, i, when(i), html(i)));
		}
		to.append("</rdf:RDF>\n");
	}

	private String link(int item) {
		return "https://p%d.example.org/news/%d.html".formatted(this.number, item);
	}

	private Instant when(int item) {
		return FIRST.minusSeconds(86_400L * 9 * item + this.number);
	}

	private String mailDate(int item) {
		return DateTimeFormatter.RFC_1123_DATE_TIME.format(when(item).atOffset(ZoneOffset.UTC));
	}

	private String html(int item) {
		StringBuilder html = new StringBuilder(3000);
		html.append("<p>").append(sentence(item, 60)).append(" <a href=\"/docs/").append(item).append("\">manual</a> ");
		html.append("<code>").append(sentence(item + 100, 3)).append("</code></p><h3>Changes</h3><ul>");
		for (int i = 0; i < 12; i++) {
			html.append("<li><strong>")
				.append(sentence(item * 31 + i, 2))
				.append("</strong>: ")
				.append(sentence(item * 37 + i, 18))
				.append(" <em>&amp; more</em></li>");
		}
		html.append("</ul><p><img src=\"/pictures/").append(item).append(".png\" alt=\"a picture\"> ");
		return html.append(sentence(item + 200, 40)).append("</p><script>track(1)</script>").toString();
	}

	private String sentence(int seed, int words) {
		SplittableRandom random = new SplittableRandom(this.number * 1000L + seed);
		StringBuilder sentence = new StringBuilder(words * 8);
		for (int i = 0; i < words; i++) {
			sentence.append((i > 0) ? " " : "").append(WORDS[random.nextInt(WORDS.length)]);
		}
		return sentence.append('.').toString();
	}

}
