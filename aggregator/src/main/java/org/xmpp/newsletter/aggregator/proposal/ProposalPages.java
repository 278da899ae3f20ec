package org.xmpp.newsletter.aggregator.proposal;

import java.net.InetSocketAddress;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.xmpp.newsletter.aggregator.desk.Requests;
import org.xmpp.newsletter.aggregator.project.Projects;
import org.xmpp.newsletter.contracts.ProjectKind;
import org.xmpp.newsletter.platform.page.Person;
import org.xmpp.newsletter.platform.problem.Problem;

import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.reactive.result.view.Rendering;

/**
 * Proposals for people: a page for anybody, and one for those who decide.
 */
@Controller
@RequestMapping("/feeds")
class ProposalPages {

	private static final int DECIDED_SHOWN = 50;

	private static final ProposalRequest NOTHING = new ProposalRequest("", "", "", "", "");

	private final Proposals proposals;

	private final Projects projects;

	ProposalPages(Proposals proposals, Projects projects) {
		this.proposals = proposals;
		this.projects = projects;
	}

	@GetMapping("/propose")
	Rendering form() {
		return proposing(NOTHING, "", false, HttpStatus.OK);
	}

	@PostMapping("/propose")
	Rendering propose(ProposalRequest form, ServerHttpRequest request) {
		if (form.isFromAProgram()) {
			return proposing(NOTHING, "", true, HttpStatus.OK);
		}
		try {
			this.proposals.propose(form.toWish(), sender(request));
			return proposing(NOTHING, "", true, HttpStatus.OK);
		}
		catch (Problem ex) {
			return proposing(form, ex.getMessage(), false, ex.getStatusCode());
		}
	}

	@GetMapping("/proposals")
	Rendering all() {
		return Rendering.view("aggregator/pages/proposals")
			.modelAttribute("open", this.proposals.open())
			.modelAttribute("decided", this.proposals.decided(DECIDED_SHOWN))
			.modelAttribute("projects", this.projects.all())
			.modelAttribute("kinds", ProjectKind.values())
			.build();
	}

	@PostMapping("/proposals/{id}/admit")
	ResponseEntity<Void> admit(@PathVariable UUID id, AdmissionRequest form, Person person) {
		return Requests.see("/feeds/" + this.proposals.admit(id, form.toNewFeed(this.projects), person.name()).id());
	}

	@PostMapping("/proposals/{id}/decline")
	ResponseEntity<Void> decline(@PathVariable UUID id, Refusal form, Person person) {
		this.proposals.decline(id, form.checked(), person.name());
		return Requests.see("/feeds/proposals");
	}

	private static Rendering proposing(ProposalRequest form, @Nullable String problem, boolean thanks,
			HttpStatusCode status) {
		return Rendering.view("aggregator/pages/propose")
			.modelAttribute("form", form)
			.modelAttribute("problem", (problem != null) ? problem : "")
			.modelAttribute("thanks", thanks)
			.status(status)
			.build();
	}

	static String sender(ServerHttpRequest request) {
		InetSocketAddress address = request.getRemoteAddress();
		return (address != null) ? address.getHostString() : "unknown";
	}

}
