package org.xmpp.newsletter.summarizer.draft;

import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.xmpp.newsletter.contracts.Project;
import org.xmpp.newsletter.summarizer.draft.Forms.Kind;
import org.xmpp.newsletter.summarizer.story.Item;
import org.xmpp.newsletter.summarizer.story.Past;
import org.xmpp.newsletter.summarizer.story.Release;
import org.xmpp.newsletter.summarizer.story.Story;

/**
 * What is known of a story, as Markdown for the variables of the forms.
 *
 * @param kind what it tells
 * @param title the story in a few words of plain text
 * @param project whose news it is, or null
 * @param values Markdown by variable
 */
record Facts(Kind kind, String title, @Nullable Project project, Map<String, String> values) {

	private static final int LONGEST_TITLE = 180;

	private static final int LONGEST_NAME = 80;

	private static final int LONGEST_LABEL = 60;

	private static final int MOST_VERSIONS = 8;

	private static final Set<String> ARTICLES = Set.of("a", "an", "the");

	static Facts of(Story story, Past past, boolean followUp) {
		Map<String, String> values = new HashMap<>();
		values.put("also", followUp ? "also " : "");
		Project project = story.project();
		String name = (project != null) ? project.name() : story.items().getFirst().source().title();
		putProject(values, project, name);
		if (!story.isRelease()) {
			Item item = story.items().getFirst();
			putPost(values, item, project);
			return new Facts(Kind.POST, Markdown.shorten(item.content().title(), LONGEST_TITLE), project, values);
		}
		values.put("versions", versions(story.releases()));
		List<String> labels = story.releases().stream().map(Facts::label).toList();
		String title = Markdown.shorten(Markdown.line(name) + " " + join(shown(labels)), LONGEST_TITLE);
		if (past.isNew() && project != null && !followUp) {
			values.put("introducing",
					Markdown.link("Introducing " + Markdown.shorten(name, LONGEST_NAME), project.home()));
			return new Facts(Kind.INTRODUCTION, title, project, values);
		}
		return new Facts(kind(story.releases()), title, project, values);
	}

	private static Kind kind(List<Release> releases) {
		if (releases.stream().anyMatch((release) -> release.version() == null)) {
			return Kind.UNVERSIONED;
		}
		return (releases.size() == 1) ? Kind.RELEASE : Kind.RELEASES;
	}

	private static void putProject(Map<String, String> values, @Nullable Project project, String name) {
		String shortName = Markdown.shorten(name, LONGEST_NAME);
		values.put("name", Markdown.escape(shortName));
		values.put("project", Markdown.link(shortName, (project != null) ? project.home() : null));
		if (project == null) {
			return;
		}
		String family = project.family();
		if (family != null && !family.isBlank() && !family.equalsIgnoreCase(project.name())) {
			values.put("publisher", Markdown.escape(Markdown.shorten(family, LONGEST_NAME)));
		}
		String tagline = (project.tagline() != null) ? Markdown.line(project.tagline()).replaceFirst("[.\\s]+$", "")
				: "";
		boolean said = name.toLowerCase(Locale.ROOT)
			.contains(tagline.toLowerCase(Locale.ROOT).replaceFirst("^(?:an?|the) ", ""));
		if (!tagline.isEmpty() && !said) {
			boolean hasArticle = ARTICLES.contains(firstWord(tagline));
			values.put("tagline", Markdown.escape(hasArticle ? tagline.substring(tagline.indexOf(' ') + 1) : tagline));
			values.put("a-tagline",
					Markdown.escape(hasArticle ? decapitalised(tagline) : Phrases.article(tagline) + tagline));
		}
	}

	private static void putPost(Map<String, String> values, Item item, @Nullable Project project) {
		values.put("title",
				Markdown.link(Markdown.shorten(item.content().title(), LONGEST_TITLE), item.content().link()));
		List<String> authors = item.content()
			.authors()
			.stream()
			.map(Markdown::line)
			.filter((name) -> !name.isEmpty())
			.toList();
		if (!authors.isEmpty()) {
			List<String> shown = (authors.size() > 3) ? List.of(authors.getFirst(), "others") : authors;
			values.put("authors",
					join(shown.stream().map((name) -> Markdown.escape(Markdown.shorten(name, LONGEST_NAME))).toList()));
		}
		String title = Markdown.shorten(item.source().title(), LONGEST_NAME);
		if (!title.isEmpty()) {
			boolean common = title.matches("(?i).*\\b(blog|news|forum|newsletter|foundation|community)$")
					&& !title.matches("(?i)the .*");
			values.put("blog", (common ? "the " : "") + Markdown.link(title, blogHome(item, project)));
		}
	}

	private static @Nullable URI blogHome(Item item, @Nullable Project project) {
		URI link = item.content().link();
		if (project != null && project.home() != null
				&& String.valueOf(project.home().getHost()).equals(link.getHost())) {
			return project.home();
		}
		return Markdown.destination(link).isPresent() ? link.resolve("/") : null;
	}

	private static String versions(List<Release> releases) {
		List<String> links = releases.stream().map((release) -> Markdown.link(label(release), release.link())).toList();
		return join(shown(links));
	}

	private static String label(Release release) {
		return Markdown.shorten(release.label(), LONGEST_LABEL);
	}

	/** Too many versions to list: the first to the last. */
	private static List<String> shown(List<String> labels) {
		return (labels.size() <= MOST_VERSIONS) ? labels : List.of(labels.getFirst() + " to " + labels.getLast());
	}

	private static String join(List<String> parts) {
		int last = parts.size() - 1;
		return (last == 0) ? parts.getFirst() : String.join(", ", parts.subList(0, last)) + " and " + parts.get(last);
	}

	private static String firstWord(String text) {
		return text.split(" ", 2)[0].toLowerCase(Locale.ROOT);
	}

	private static String decapitalised(String text) {
		return Character.toLowerCase(text.charAt(0)) + text.substring(1);
	}

}
