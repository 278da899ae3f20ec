package org.xmpp.newsletter.summarizer.queue;

import java.net.URI;
import java.time.Instant;

import io.swagger.v3.oas.annotations.Operation;
import org.xmpp.newsletter.summarizer.review.Experience;
import org.xmpp.newsletter.summarizer.review.Prospects;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.reactive.result.view.Rendering;

/**
 * What the newsroom has learned, and learning it anew: from a page and for programs.
 */
@Controller
class LearningController {

	private final Experience experience;

	private final Prospects prospects;

	LearningController(Experience experience, Prospects prospects) {
		this.experience = experience;
		this.prospects = prospects;
	}

	@GetMapping("/api/queue/learning")
	@Operation(summary = "Says what the newsroom has learned from")
	@ResponseBody
	Learned known() {
		return Learned.of(this.experience.known());
	}

	@PostMapping("/api/queue/learning")
	@Operation(summary = "Learns anew from all decisions of the past")
	@ResponseBody
	Learned learn() {
		this.prospects.learnAnew();
		return Learned.of(this.experience.learn());
	}

	@PostMapping("/queue/learning")
	Rendering learnFromPage() {
		learn();
		return Rendering.redirectTo(URI.create("/queue?did=learned").toString()).status(HttpStatus.SEE_OTHER).build();
	}

	/**
	 * What was learned.
	 *
	 * @param decisions how many entries of the past it was learned from
	 * @param since when
	 */
	record Learned(int decisions, Instant since) {

		static Learned of(Experience.Known known) {
			return new Learned(known.decisions(), known.since());
		}

	}

}
