package org.xmpp.newsletter.aggregator.read;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.jsoup.Jsoup;
import org.jsoup.internal.StringUtil;
import org.jsoup.nodes.Document;

/**
 * Reads a page for what it says of itself: in JSON-LD, OpenGraph and Twitter's cards,
 * microdata, and its plain HTML, in the order of how much care authors take.
 *
 * @see <a href="https://ogp.me/">OpenGraph</a>
 */
final class ArticlePage {

	private static final int LONGEST_TITLE = 500;

	private static final int LONGEST_LINK = 2000;

	private static final int LONGEST_NAME = 200;

	private static final int LONGEST_DESCRIPTION = 500;

	private static final Pattern CHARSET = Pattern.compile("charset=\"?([\\w.:-]+)", Pattern.CASE_INSENSITIVE);

	private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8}){0,3}");

	private static final Pattern SEPARATOR = Pattern.compile("\\s+[|\\-–—·•:»]\\s+");

	private final URI address;

	private final Document page;

	private final PageMeta meta;

	private final LinkedData data;

	ArticlePage(byte[] body, @Nullable String contentType, URI address) {
		this.address = address;
		this.page = parse(body, contentType, address);
		this.meta = new PageMeta(this.page);
		this.data = LinkedData.of(this.page);
	}

	Article read() {
		String site = site();
		String title = title(site);
		return new Article(title, MainText.of(this.page, this.address, description()), author(), site, link(), image(),
				published(), language());
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

	private String site() {
		return first(LONGEST_NAME, this.meta.of("og:site_name"), this.meta.of("application-name"),
				this.data.text("publisher", "name"));
	}

	private String title(String site) {
		String heading = PlainText.line(this.page.select("h1").stream().findFirst().map((h1) -> h1.text()).orElse(""),
				LONGEST_TITLE);
		String title = first(LONGEST_TITLE, this.data.text("headline"), this.meta.of("og:title"),
				this.meta.of("twitter:title"), this.data.text("name"), this.page.title(), heading);
		return withoutSite(title, site, heading);
	}

	/**
	 * A part between separators that names the site or its host says nothing about the
	 * page.
	 */
	private String withoutSite(String title, String site, String heading) {
		String[] parts = SEPARATOR.split(title);
		if (parts.length < 2 || title.equals(heading)) {
			return title;
		}
		String last = parts[parts.length - 1];
		if (isSite(last, site)) {
			return title.substring(0, title.lastIndexOf(last)).replaceFirst("\\s+[|\\-–—·•:»]\\s+$", "").strip();
		}
		return title;
	}

	private boolean isSite(String part, String site) {
		String name = letters(part);
		String host = Objects.requireNonNullElse(this.address.getHost(), "").replaceFirst("^www\\.", "");
		boolean labelOfHost = Arrays.stream(host.split("\\.")).anyMatch((label) -> letters(label).equals(name));
		return !name.isEmpty() && (name.equals(letters(site)) || name.equals(letters(host)) || labelOfHost);
	}

	private static String letters(String text) {
		return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
	}

	private String author() {
		return Stream
			.of(this.data.text("author", "name"), this.data.text("author"), this.meta.of("author"),
					this.meta.of("article:author"), this.page.select("[itemprop=author] [itemprop=name]").text(),
					this.page.select("[rel=author]").stream().findFirst().map((link) -> link.text()).orElse(""))
			.map((name) -> PlainText.line(name, LONGEST_NAME))
			.filter((name) -> !name.isEmpty() && !name.contains("://") && !name.matches("\\S+@\\S+"))
			.findFirst()
			.orElse("");
	}

	private String description() {
		return first(LONGEST_DESCRIPTION * 10, this.meta.of("og:description"), this.meta.of("twitter:description"),
				this.data.text("description"), this.meta.of("description"));
	}

	/** Another site could make the news its own. */
	private URI link() {
		return Stream.of(this.page.select("link[rel=canonical]").attr("href"), this.meta.of("og:url"))
			.flatMap((written) -> resolve(written).stream())
			.filter((link) -> host(link).equals(host(this.address)))
			.filter((link) -> !isHome(link) || isHome(this.address))
			.findFirst()
			.orElse(this.address);
	}

	private Optional<URI> resolve(String written) {
		String link = written.isBlank() ? "" : StringUtil.resolve(this.address.toString(), written.strip());
		try {
			return Optional.of(new URI(link))
				.filter((uri) -> "http".equals(uri.getScheme()) || "https".equals(uri.getScheme()))
				.filter((uri) -> uri.getHost() != null && uri.getRawUserInfo() == null
						&& link.length() <= LONGEST_LINK);
		}
		catch (URISyntaxException ex) {
			return Optional.empty();
		}
	}

	private static String host(URI link) {
		return Objects.requireNonNullElse(link.getHost(), "").toLowerCase(Locale.ROOT).replaceFirst("^www\\.", "");
	}

	private static boolean isHome(URI link) {
		return Objects.requireNonNullElse(link.getRawPath(), "").replace("/", "").isEmpty()
				&& link.getRawQuery() == null;
	}

	private Article.@Nullable Image image() {
		Optional<URI> image = Stream
			.of(this.meta.of("og:image"), this.meta.of("og:image:url"), this.meta.of("twitter:image"),
					this.data.text("image", "url"), this.data.text("image"), this.data.text("thumbnailUrl"))
			.flatMap((written) -> resolve(written).stream())
			.findFirst();
		String description = first(LONGEST_DESCRIPTION, this.meta.of("og:image:alt"), this.meta.of("twitter:image:alt"),
				this.data.text("image", "caption"));
		return image.map((found) -> new Article.Image(found, description)).orElse(null);
	}

	private @Nullable Instant published() {
		return Stream
			.of(this.data.text("datePublished"), this.meta.of("article:published_time"), this.data.text("uploadDate"),
					this.meta.of("og:published_time"), this.meta.of("date"), this.meta.of("dc.date"),
					attribute("[itemprop=datePublished]", "content"), attribute("[itemprop=datePublished]", "datetime"),
					attribute("article time[datetime], main time[datetime]", "datetime"),
					attribute("relative-time[datetime], time[datetime]", "datetime"))
			.flatMap((date) -> Dates.parse(date).stream())
			.findFirst()
			.orElse(null);
	}

	private String attribute(String query, String name) {
		return this.page.select(query).stream().findFirst().map((element) -> element.attr(name)).orElse("");
	}

	private @Nullable String language() {
		return Stream
			.of(attribute("html[lang]", "lang"), this.data.text("inLanguage"), this.meta.of("og:locale"),
					attribute("meta[http-equiv=content-language]", "content"))
			.map((tag) -> tag.strip().replace('_', '-'))
			.filter((tag) -> LANGUAGE.matcher(tag).matches())
			.findFirst()
			.orElse(null);
	}

	private static String first(int longest, String... texts) {
		return Stream.of(texts)
			.map((text) -> PlainText.line(text, longest))
			.filter((text) -> !text.isEmpty())
			.findFirst()
			.orElse("");
	}

}
