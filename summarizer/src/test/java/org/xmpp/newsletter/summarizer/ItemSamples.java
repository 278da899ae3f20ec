package org.xmpp.newsletter.summarizer;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.xmpp.newsletter.contracts.FeedForm;
import org.xmpp.newsletter.contracts.ItemContent;
import org.xmpp.newsletter.contracts.ItemPublished;
import org.xmpp.newsletter.contracts.ItemRevised;
import org.xmpp.newsletter.contracts.Project;
import org.xmpp.newsletter.contracts.ProjectKind;
import org.xmpp.newsletter.contracts.Source;
import org.xmpp.newsletter.summarizer.story.Fate;
import org.xmpp.newsletter.summarizer.story.Item;
import org.xmpp.newsletter.summarizer.story.MonthRule;

import java.util.Set;

/**
 * Items as feeds publish them.
 */
public record ItemSamples(Source source, ItemContent content, Instant seen) {

	public static Project project(String name, ProjectKind kind) {
		return new Project(name, kind, URI.create("https://" + slug(name) + ".example/"), null, null, null);
	}

	public static ItemSamples release(Project project, String title, String published) {
		URI link = URI
			.create("https://code.example/" + slug(project.name()) + "/releases/tag/" + title.replace(' ', '-'));
		Source source = new Source(UUID.nameUUIDFromBytes(project.name().getBytes(StandardCharsets.UTF_8)),
				URI.create("https://code.example/" + slug(project.name()) + "/releases.atom"),
				"Release notes from " + slug(project.name()), FeedForm.RELEASES, project, null);
		return of(source, link, title, published);
	}

	public static ItemSamples post(@Nullable Project project, String blog, String title, String published) {
		URI link = URI.create("https://blog.example/" + slug(title));
		Source source = new Source(UUID.nameUUIDFromBytes(blog.getBytes(StandardCharsets.UTF_8)),
				URI.create("https://blog.example/feed.xml"), blog, FeedForm.POSTS, project, null);
		return of(source, link, title, published);
	}

	private static ItemSamples of(Source source, URI link, String title, String published) {
		Instant at = Instant.parse(published);
		return new ItemSamples(source, new ItemContent(link, title, "", List.of(), List.of(), at, null, null),
				at.plusSeconds(3600));
	}

	public ItemSamples html(String html) {
		ItemContent old = this.content;
		return with(new ItemContent(old.link(), old.title(), html, old.authors(), old.categories(), old.published(),
				old.updated(), old.language()));
	}

	public ItemSamples titled(String title) {
		ItemContent old = this.content;
		return with(new ItemContent(old.link(), title, old.html(), old.authors(), old.categories(), old.published(),
				old.updated(), old.language()));
	}

	public ItemSamples link(String link) {
		ItemContent old = this.content;
		return with(new ItemContent(URI.create(link), old.title(), old.html(), old.authors(), old.categories(),
				old.published(), old.updated(), old.language()));
	}

	public ItemSamples by(String... authors) {
		ItemContent old = this.content;
		return with(new ItemContent(old.link(), old.title(), old.html(), List.of(authors), old.categories(),
				old.published(), old.updated(), old.language()));
	}

	public ItemSamples language(String language) {
		ItemContent old = this.content;
		return with(new ItemContent(old.link(), old.title(), old.html(), old.authors(), old.categories(),
				old.published(), old.updated(), language));
	}

	public ItemSamples in(FeedForm form, @Nullable String section) {
		return new ItemSamples(new Source(this.source.feed(), this.source.address(), this.source.title(), form,
				this.source.project(), section), this.content, this.seen);
	}

	public ItemSamples seen(String at) {
		return new ItemSamples(this.source, this.content, Instant.parse(at));
	}

	private ItemSamples with(ItemContent changed) {
		return new ItemSamples(this.source, changed, this.seen);
	}

	public UUID id() {
		return UUID.nameUUIDFromBytes((this.source.address() + "|" + this.source.form() + "|" + this.content.link())
			.getBytes(StandardCharsets.UTF_8));
	}

	public Item item() {
		MonthRule.Belonging month = new MonthRule(5).decide(this.seen, this.content.published(), false, Set.of());
		return new Item(id(), 1, this.source, this.source.project(), this.content, this.seen,
				(month instanceof MonthRule.Belonging.To(var to)) ? to : null, Fate.NEW);
	}

	public ItemPublished published() {
		return new ItemPublished(id(), this.source, this.content, this.seen, false);
	}

	public ItemPublished backlog() {
		return new ItemPublished(id(), this.source, this.content, this.seen, true);
	}

	public ItemRevised revised(UUID item, int revision) {
		return new ItemRevised(item, revision, this.source, this.content, this.seen);
	}

	private static String slug(String text) {
		return text.toLowerCase(java.util.Locale.ROOT).replaceAll("[^a-z0-9.]+", "-").replaceAll("^-|-$", "");
	}

}
