package org.xmpp.newsletter.summarizer.ledger;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.xmpp.newsletter.contracts.Project;
import org.xmpp.newsletter.summarizer.draft.Body;
import org.xmpp.newsletter.summarizer.draft.Markdown;
import org.xmpp.newsletter.summarizer.draft.SpecificationTitles;
import org.xmpp.newsletter.summarizer.story.Comparison;
import org.xmpp.newsletter.summarizer.story.Item;
import org.xmpp.newsletter.summarizer.story.Past;
import org.xmpp.newsletter.summarizer.suspicion.Suspect;
import org.xmpp.newsletter.summarizer.suspicion.Suspicion;

/**
 * Everything that the text of an entry may draw from.
 *
 * @param evidence texts with their origin
 * @param addresses where a link may lead, with the place that says so
 * @param changelogs which of them are registered as change logs
 * @param compared which of them compare two versions, with the words for these
 * @param ownAddresses the pages of the items and the project
 * @param suspects what is suspicious in the items as they were written and does not show
 * in their plain text
 * @param ownWords the words by which the project and its items are called, in lower case
 */
public record Sources(List<Evidence> evidence, Map<String, Place> addresses, Set<String> changelogs,
		Map<String, String> compared, Set<String> ownAddresses, List<Suspect> suspects, Set<String> ownWords) {

	private static final Pattern XEP = Pattern.compile("(?i)(?<![\\p{Alnum}])XEP[- ]?(\\d{4})(?!\\d)");

	public Sources {
		evidence = List.copyOf(evidence);
		addresses = Map.copyOf(addresses);
		changelogs = Set.copyOf(changelogs);
		compared = Map.copyOf(compared);
		ownAddresses = Set.copyOf(ownAddresses);
		suspects = List.copyOf(suspects);
		ownWords = Set.copyOf(ownWords);
	}

	/**
	 * The same with less to draw from.
	 * @param with the texts that count
	 * @return sources with these texts only
	 */
	public Sources withEvidence(List<Evidence> with) {
		return new Sources(with, this.addresses, this.changelogs, this.compared, this.ownAddresses, this.suspects,
				this.ownWords);
	}

	/**
	 * Collects the sources of an entry.
	 * @param items its items
	 * @param past what earlier issues say of their project
	 * @return what all of them say
	 */
	public static Sources of(Collection<Item> items, Past past) {
		List<Evidence> evidence = new ArrayList<>();
		Map<String, Place> addresses = new HashMap<>();
		Set<String> own = new HashSet<>();
		List<Suspect> suspects = new ArrayList<>();
		for (Item item : items) {
			Reading reading = new Reading(item);
			evidence.addAll(reading.evidence());
			put(addresses, own, item.content().link(), reading.place("link"));
			put(addresses, new HashSet<>(), root(item.content().link()), reading.place("link"));
			reading.links().forEach(addresses::putIfAbsent);
			suspects.addAll(reading.suspects());
		}
		Set<String> words = new HashSet<>();
		for (Item item : items) {
			Evidence facts = Evidence.of(null, 0, "project", facts(item), null);
			evidence.add(facts);
			words(words, facts.text());
			words(words, item.content().title());
			Project project = item.project();
			if (project != null) {
				put(addresses, own, project.home(), new Place(null, 0, "project", 0, 0, project.name()));
				put(addresses, own, project.changelog(), new Place(null, 0, "project", 0, 0, project.name()));
			}
		}
		Map<String, String> compared = new HashMap<>();
		items.stream().flatMap((item) -> Comparison.of(item, past).stream()).forEach((comparison) -> {
			String before = comparison.before().text();
			Evidence printed = Evidence.of(null, 0, "past", before, null);
			evidence.add(printed);
			put(addresses, new HashSet<>(), comparison.page(), printed.place(0, before.length()));
			Markdown.destination(comparison.page())
				.ifPresent((page) -> compared.put(page, before + " to " + comparison.after().text()));
		});
		items.stream()
			.flatMap((item) -> past.printedIn(item).stream())
			.forEach((month) -> evidence.add(Evidence.of(null, 0, "past", Past.words(month), null)));
		return new Sources(evidence, addresses, changelogs(items), compared, own, suspects, words);
	}

	private static Set<String> changelogs(Collection<Item> items) {
		return items.stream()
			.map(Item::project)
			.filter(Objects::nonNull)
			.flatMap((project) -> Markdown.destination(project.changelog()).stream())
			.collect(Collectors.toSet());
	}

	/**
	 * Adds what the XEPs are called that the sources name.
	 * @param titles the registered titles
	 * @return the sources with these titles
	 */
	public Sources naming(SpecificationTitles titles) {
		List<Evidence> all = new ArrayList<>(this.evidence);
		this.evidence.stream()
			.flatMap((evidence) -> XEP.matcher(evidence.text()).results())
			.map((match) -> match.group(1))
			.distinct()
			.forEach((number) -> titles.title(Integer.parseInt(number))
				.ifPresent(
						(title) -> all.add(Evidence.of(null, 0, "registered", "XEP-" + number + ": " + title, null))));
		return withEvidence(all);
	}

	private static @Nullable URI root(URI link) {
		return Markdown.destination(link).isPresent() ? link.resolve("/") : null;
	}

	private static void put(Map<String, Place> addresses, Set<String> own, @Nullable URI link, Place place) {
		Markdown.destination(link).ifPresent((address) -> {
			addresses.putIfAbsent(address, place);
			own.add(address);
		});
	}

	private static void words(Set<String> words, String text) {
		Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\d+#]+"))
			.filter((word) -> !word.isEmpty())
			.forEach(words::add);
	}

	private static String facts(Item item) {
		Project project = item.project();
		Stream<@Nullable String> facts = (project == null) ? Stream.of(item.source().title())
				: Stream.of(project.name(), project.tagline(), project.family(), item.source().title());
		return facts.filter(Objects::nonNull).map(Markdown::line).collect(Collectors.joining("\n"));
	}

	Optional<Place> address(String address) {
		return Optional.ofNullable(this.addresses.get(address));
	}

	Optional<Place> xep(String number) {
		return mention((mention) -> mention.kind() == Kind.XEP && mention.key().equals(number));
	}

	Optional<Place> number(String digits) {
		return mention((mention) -> mention.text().equals(digits));
	}

	private Optional<Place> mention(Predicate<Mention> wanted) {
		return this.evidence.stream()
			.flatMap((part) -> part.mentions()
				.stream()
				.filter(wanted)
				.map((mention) -> part.place(mention.start(), mention.end())))
			.findFirst();
	}

	Optional<Place> name(String name) {
		return named(name, (_) -> true);
	}

	/** Who wrote it stands in the list of authors, where there is one. */
	Optional<Place> author(String name) {
		boolean listed = this.evidence.stream()
			.anyMatch((part) -> part.field().equals("authors") && !part.text().isEmpty());
		return named(name, (part) -> !listed || part.field().equals("authors"));
	}

	private Optional<Place> named(String name, Predicate<Evidence> where) {
		return this.evidence.stream()
			.filter(where)
			.flatMap((part) -> Names.find(name, part.text())
				.map((match) -> part.place(match.start(), match.end()))
				.stream())
			.findFirst();
	}

	/** A word with digits in it, in whatever case. */
	Optional<Place> word(String word) {
		Pattern pattern = Pattern.compile("(?i)(?<![\\p{L}\\d])" + Pattern.quote(word) + "(?![\\p{L}\\d])");
		return this.evidence.stream()
			.flatMap((part) -> pattern.matcher(part.text())
				.results()
				.limit(1)
				.map((match) -> part.place(match.start(), match.end())))
			.findFirst();
	}

	/** Whether a word is one that the project or its items are called by. */
	boolean isOwn(String word) {
		return Arrays.stream(word.toLowerCase(Locale.ROOT).split("[^\\p{L}\\d+#]+"))
			.filter((part) -> !part.isEmpty())
			.allMatch(this.ownWords::contains);
	}

	boolean titlesNameVersions() {
		return this.evidence.stream()
			.filter((part) -> part.field().equals("title") || part.field().equals("link"))
			.anyMatch((part) -> part.mentions().stream().anyMatch((mention) -> mention.kind() == Kind.VERSION));
	}

	/**
	 * What one item says.
	 */
	private static final class Reading {

		private final Item item;

		private final Body body;

		private final Element page;

		private final @Nullable LocalDate written;

		private Reading(Item item) {
			this.item = item;
			this.body = Body.of(item.content().html());
			this.page = Jsoup.parse(item.content().html());
			Instant published = item.content().published();
			this.written = (published != null) ? published.atOffset(ZoneOffset.UTC).toLocalDate() : null;
		}

		private List<Evidence> evidence() {
			List<Evidence> evidence = new ArrayList<>();
			evidence.add(said("title", Markdown.line(this.item.content().title())));
			evidence.add(said("body", this.body.text()));
			evidence.add(said("link", this.item.content().link().toString()));
			evidence.add(said("authors", String.join(", ", this.item.content().authors())));
			if (this.written != null) {
				evidence.add(said("published", this.written.toString()));
			}
			return evidence;
		}

		private Evidence said(String field, String text) {
			return Evidence.of(this.item.id(), this.item.revision(), field, text, this.written);
		}

		private Place place(String field) {
			String link = this.item.content().link().toString();
			return new Place(this.item.id(), this.item.revision(), field, 0, link.length(), link);
		}

		/** Where the body leads, with the words that do. */
		private Map<String, Place> links() {
			Map<String, Place> links = new HashMap<>();
			for (Element link : this.page.select("a[href]")) {
				String address = link.attr("href");
				String words = Markdown.line(link.text());
				int at = words.isEmpty() ? -1 : this.body.text().indexOf(words);
				Place place = new Place(this.item.id(), this.item.revision(), "body", Math.max(at, 0),
						(at < 0) ? 0 : at + words.length(), words.isEmpty() ? address : words);
				links.putIfAbsent(address, place);
				Markdown.destination(uri(address)).ifPresent((known) -> links.putIfAbsent(known, place));
			}
			return links;
		}

		private List<Suspect> suspects() {
			return Suspicion.behind(this.item.content().title(), this.page);
		}

		private static @Nullable URI uri(String link) {
			try {
				return new URI(link);
			}
			catch (URISyntaxException ex) {
				return null;
			}
		}

	}

}
