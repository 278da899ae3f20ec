package org.xmpp.newsletter.aggregator.read;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jdom2.Element;

/**
 * Who wrote something: names, and mail addresses only where there are no names.
 */
final class Persons {

	private static final int LONGEST_NAME = 200;

	private static final Pattern MAIL_AND_NAME = Pattern.compile("(?:mailto:)?\\S+@\\S+\\s*\\((.+)\\)");

	private static final Pattern NAME_AND_MAIL = Pattern
		.compile("\"?([^\"<>]*?)\"?\\s*[<(\\[](?:mailto:)?[^<>()\\s]+(?:@| at )[^<>()\\s]+[>)\\]]", Pattern.DOTALL);

	private static final Pattern MAIL = Pattern.compile("<?(?:mailto:)?([^\\s@<>]+@[^\\s@<>]+)>?");

	private static final List<String> SOURCES = List.of("author", "atom:author", "dc:creator", "dc:author",
			"dcterms:creator", "itunes:author", "googleplay:author", "media:credit", "creator", "podcast:person",
			"dc:publisher");

	private static final List<String> FEED_SOURCES = List.of("managingeditor", "webmaster");

	private Persons() {
	}

	/** The authors of an item: those of the first kind that names one. */
	static List<String> of(Fields fields) {
		List<String> own = first(fields, SOURCES.subList(0, SOURCES.size() - 1));
		return own.isEmpty() ? fields.all("source", "atom:source")
			.map((source) -> first(Fields.of(source, fields.atomFeed()), SOURCES))
			.filter((names) -> !names.isEmpty())
			.findFirst()
			.orElse(List.of()) : own;
	}

	/**
	 * The authors of a feed, for those items of Atom that name none (RFC 4287, 4.2.1).
	 */
	static List<String> ofFeed(Fields fields) {
		return fields.atomFeed() ? first(fields, SOURCES) : List.of();
	}

	private static List<String> first(Fields fields, List<String> sources) {
		List<List<String>> found = sources.stream()
			.map((source) -> ItemParts.names(fields.all(source).flatMap(Persons::written)))
			.filter((names) -> !names.isEmpty())
			.toList();
		return found.stream()
			.filter((names) -> !names.stream().allMatch(Persons::isMail))
			.findFirst()
			.or(() -> found.stream().findFirst())
			.orElse(List.of());
	}

	/** What stands in an element for a person: a text, or a name and a mail address. */
	private static Stream<String> written(Element person) {
		if (person.getChildren().isEmpty()) {
			return Stream.of(person.getValue());
		}
		return Stream.of("name", "email", "creator")
			.flatMap((part) -> person.getChildren().stream().filter((child) -> child.getName().equalsIgnoreCase(part)))
			.map(Element::getValue)
			.filter((part) -> !part.isBlank())
			.findFirst()
			.or(() -> Optional.of(person.getValue()))
			.stream();
	}

	static boolean isMail(String name) {
		return MAIL.matcher(name).matches();
	}

	/** The name in a text like "mail (Name)" or "Name <mail>". */
	static String name(String written) {
		String stripped = PlainText.cut(written.strip(), 20 * LONGEST_NAME);
		if (stripped.indexOf('@') < 0 && stripped.indexOf('(') < 0) {
			return PlainText.line(stripped, LONGEST_NAME);
		}
		Matcher named = NAME_AND_MAIL.matcher(stripped);
		if (named.matches() && !named.group(1).isBlank()) {
			return PlainText.line(named.group(1), LONGEST_NAME);
		}
		Matcher mail = MAIL.matcher(stripped);
		if (mail.matches()) {
			return PlainText.literal(mail.group(1), LONGEST_NAME);
		}
		String name = PlainText.line(stripped, LONGEST_NAME);
		Matcher both = MAIL_AND_NAME.matcher(name);
		return both.matches() ? both.group(1).strip() : name;
	}

}
