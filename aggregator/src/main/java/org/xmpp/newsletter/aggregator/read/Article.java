package org.xmpp.newsletter.aggregator.read;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * A web page as far as it is news: what a person would copy from it.
 *
 * @param title its title as plain text, or empty
 * @param html its first paragraphs, cleaned, or empty
 * @param published when it says it was published, or null
 * @param language BCP 47 tag, or null
 */
public record Article(String title, String html, @Nullable Instant published, @Nullable String language) {

	private static final int MOST_PARAGRAPHS = 20;

	private static final int SHORTEST_PARAGRAPH = 40;

	private static final Pattern CHARSET = Pattern.compile("charset=\"?([\\w.:-]+)", Pattern.CASE_INSENSITIVE);

	private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8}){0,3}");

	/**
	 * Reads a page.
	 * @param body the document
	 * @param contentType what the host calls it, or null
	 * @param address where it is, for relative links
	 * @return what it says
	 */
	public static Article read(byte[] body, @Nullable String contentType, URI address) {
		Document page = parse(body, contentType, address);
		page.select("script, style, nav, header nav, footer, aside, form, noscript, template").remove();
		String language = page.select("html[lang]").attr("lang");
		return new Article(title(page), html(page, address), published(page),
				LANGUAGE.matcher(language).matches() ? language : null);
	}

	private static Document parse(byte[] body, @Nullable String contentType, URI address) {
		try {
			return Jsoup.parse(new ByteArrayInputStream(body), charset(contentType), address.toString());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static @Nullable String charset(@Nullable String contentType) {
		Matcher charset = CHARSET.matcher(Objects.requireNonNullElse(contentType, ""));
		try {
			return charset.find() ? Charset.forName(charset.group(1)).name() : null;
		}
		catch (IllegalCharsetNameException | UnsupportedCharsetException ex) {
			return null;
		}
	}

	private static String title(Document page) {
		return Stream.of(meta(page, "og:title"), page.title(), page.select("h1").text())
			.map((title) -> PlainText.line(title, Texts.LONGEST_TITLE))
			.filter((title) -> !title.isEmpty())
			.findFirst()
			.orElse("");
	}

	private static String html(Document page, URI address) {
		Element main = Optional.ofNullable(page.selectFirst("article, main, [role=main]")).orElse(page.body());
		List<Element> paragraphs = main.select("p")
			.stream()
			.filter((paragraph) -> paragraph.text().length() >= SHORTEST_PARAGRAPH)
			.limit(MOST_PARAGRAPHS)
			.toList();
		if (paragraphs.isEmpty()) {
			String description = Stream.of(meta(page, "og:description"), meta(page, "description"))
				.filter((text) -> !text.isBlank())
				.findFirst()
				.orElse("");
			return Html.clean(Texts.paragraphs(description), address);
		}
		return Html.clean(paragraphs.stream().map(Element::outerHtml).collect(Collectors.joining("\n")), address);
	}

	private static @Nullable Instant published(Document page) {
		return Stream
			.of(meta(page, "article:published_time"), meta(page, "date"),
					page.select("time[datetime]").attr("datetime"))
			.flatMap((date) -> Dates.parse(date).stream())
			.findFirst()
			.orElse(null);
	}

	private static String meta(Document page, String name) {
		return page.select("meta[property='%1$s'], meta[name='%1$s']".formatted(name)).attr("content");
	}

}
