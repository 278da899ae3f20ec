package org.xmpp.newsletter.aggregator.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.xmpp.newsletter.aggregator.feed.Feed;
import org.xmpp.newsletter.aggregator.feed.Registration;
import org.xmpp.newsletter.aggregator.project.Projects;
import org.xmpp.newsletter.contracts.ProjectKind;
import org.xmpp.newsletter.platform.page.Person;
import org.xmpp.newsletter.platform.problem.Problem;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;

/**
 * Looking for feeds and choosing among them, for people.
 */
@Controller
class DiscoveryPages {

	private final Discoveries discoveries;

	private final Registration registration;

	private final Projects projects;

	DiscoveryPages(Discoveries discoveries, Registration registration, Projects projects) {
		this.discoveries = discoveries;
		this.registration = registration;
		this.projects = projects;
	}

	/**
	 * Where to look, as the page's form gives it.
	 */
	record LookForm(@Nullable String address) {
	}

	/**
	 * What came of a choice.
	 *
	 * @param page where the feed is to be seen, or null
	 */
	record Outcome(String words, @Nullable String page, boolean good) {
	}

	/** It asks other sites, so it is somebody's decision. */
	@PostMapping("/feeds/discoveries")
	Rendering look(LookForm form, Person person) {
		return Rendering.view("aggregator/pages/discovery")
			.modelAttribute("discovery", this.discoveries.look(form.address()))
			.modelAttribute("projects", this.projects.all())
			.modelAttribute("kinds", ProjectKind.values())
			.build();
	}

	/** One that is refused does not stop the others. */
	@PostMapping("/feeds/chosen")
	Object choose(ServerWebExchange exchange, Person person) {
		List<Outcome> outcomes = new ArrayList<>();
		// Binding would split addresses at their commas.
		Choice.of(Objects.requireNonNull(exchange.getFormData().block()))
			.forEach((choice) -> outcomes.add(register(choice, person)));
		boolean allGood = outcomes.stream().allMatch(Outcome::good);
		if (allGood) {
			String page = (outcomes.size() == 1) ? Objects.requireNonNull(outcomes.getFirst().page()) : "/feeds";
			return Requests.see(page);
		}
		return Rendering.view("aggregator/pages/chosen")
			.modelAttribute("outcomes", outcomes)
			.status(HttpStatus.CONFLICT)
			.build();
	}

	private Outcome register(Choice choice, Person person) {
		try {
			Feed feed = this.registration.register(choice.feed(), choice.others(), person.name());
			return new Outcome("Registered: " + feed.source().address(), "/feeds/" + feed.id(), true);
		}
		catch (Problem ex) {
			Object page = (ex.getBody().getProperties() != null) ? ex.getBody().getProperties().get("page") : null;
			return new Outcome(ex.getMessage(), (page != null) ? page.toString() : null, false);
		}
	}

}
