package org.xmpp.newsletter.aggregator.item;

import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.xmpp.newsletter.aggregator.feed.Feed;
import org.xmpp.newsletter.aggregator.project.ProjectFinder;
import org.xmpp.newsletter.aggregator.project.Projects;
import org.xmpp.newsletter.aggregator.project.StoredProject;
import org.xmpp.newsletter.aggregator.read.ReadItem;
import org.xmpp.newsletter.aggregator.rule.Rules;
import org.xmpp.newsletter.aggregator.rule.Ruling;
import org.xmpp.newsletter.aggregator.rule.Screening;
import org.xmpp.newsletter.contracts.Project;
import org.xmpp.newsletter.contracts.Source;

import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/**
 * Applies a feed's settings to its items: whose news it is, and whether it is news.
 */
@Component
class Admissions {

	private final Projects projects;

	Admissions(Projects projects) {
		this.projects = projects;
	}

	/**
	 * What to make of the items of one poll; projects are looked up when first asked for.
	 */
	Function<ReadItem, Admission> of(Feed feed) {
		Screening screening = new Screening(Rules.of(feed.settings().rules()), feed.settings().preReleases());
		Supplier<ProjectFinder> finder = SingletonSupplier.of(() -> new ProjectFinder(this.projects.stored()));
		return (item) -> admit(feed, item, screening, finder);
	}

	private static Admission admit(Feed feed, ReadItem item, Screening screening, Supplier<ProjectFinder> finder) {
		Optional<StoredProject> found = (feed.projectId() != null) ? Optional.empty()
				: finder.get().find(item.content()).map(ProjectFinder.Found::project);
		Source source = found.map((project) -> with(feed.source(), project.project())).orElse(feed.source());
		@Nullable Project project = source.project();
		Ruling ruling = screening.decide(item.content(), (project != null) ? project.name() : null);
		return new Admission(source, found.map(StoredProject::id).orElse(feed.projectId()),
				(ruling instanceof Ruling.Skip skip) ? skip.why() : null);
	}

	private static Source with(Source source, Project project) {
		return new Source(source.feed(), source.address(), source.title(), source.form(), project, source.section());
	}

}
