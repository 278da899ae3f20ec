package org.xmpp.newsletter.aggregator.desk;

import java.util.List;

import org.xmpp.newsletter.aggregator.feed.Registration;
import org.xmpp.newsletter.aggregator.project.Projects;
import org.xmpp.newsletter.contracts.ProjectKind;
import org.xmpp.newsletter.platform.page.Person;

import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.reactive.result.view.Rendering;

/**
 * The page of all feeds.
 */
@Controller
class FeedListPage {

	private final FeedViews views;

	private final Registration registration;

	private final Projects projects;

	private final FortnightStore fortnights;

	private final List<DeskNotice> notices;

	FeedListPage(FeedViews views, Registration registration, Projects projects, FortnightStore fortnights,
			List<DeskNotice> notices) {
		this.views = views;
		this.registration = registration;
		this.projects = projects;
		this.fortnights = fortnights;
		this.notices = notices;
	}

	@GetMapping("/feeds")
	Rendering all(FeedFilter filter) {
		List<FeedView> registered = this.views.all();
		return Rendering.view("aggregator/pages/feeds")
			.modelAttribute("feeds", registered.stream().filter(filter::fits).toList())
			.modelAttribute("registered", registered.size())
			.modelAttribute("filter", filter)
			.modelAttribute("fortnights", this.fortnights.all())
			.modelAttribute("waiting", this.notices.stream().flatMap((notice) -> notice.waiting().stream()).toList())
			.modelAttribute("projects", this.projects.all())
			.modelAttribute("kinds", ProjectKind.values())
			.build();
	}

	@PostMapping("/feeds")
	ResponseEntity<Void> register(RegisterForm form, Person person) {
		return Requests.see("/feeds/" + this.registration.register(form.toNewFeed(), person.name()).id());
	}

}
