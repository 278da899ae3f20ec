package org.xmpp.newsletter.summarizer.queue;

import java.util.Objects;
import java.util.Set;
import java.util.UUID;

import org.xmpp.newsletter.platform.page.Person;
import org.xmpp.newsletter.platform.problem.Problem;
import org.xmpp.newsletter.summarizer.queue.Focus.Typed;
import org.xmpp.newsletter.summarizer.review.Act;
import org.xmpp.newsletter.summarizer.review.Illustrating;
import org.xmpp.newsletter.summarizer.review.Undoing;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;

/**
 * Where an editor chooses the figures of the entry in focus. The page never loads a
 * picture by itself: that would tell its host who reads.
 */
@Controller
class FigurePages {

	private final Illustrating illustrating;

	private final Undoing undoing;

	private final Showing showing;

	FigurePages(Illustrating illustrating, Undoing undoing, Showing showing) {
		this.illustrating = illustrating;
		this.undoing = undoing;
		this.showing = showing;
	}

	@PostMapping("/queue/{id}/figures")
	Rendering choose(@PathVariable String id, ServerWebExchange exchange, Person by) {
		UUID entry = Requests.id(id);
		// Binding would take a caption with a comma for two.
		MultiValueMap<String, String> fields = Objects.requireNonNull(exchange.getFormData().block());
		View view = this.showing.view(fields.getFirst("view"));
		FigureForm form = FigureForm.of(fields);
		try {
			this.illustrating.choose(entry, Requests.version(fields.getFirst("version")), form.figures(), by);
		}
		catch (Problem ex) {
			if (ex.getStatusCode().value() == HttpStatus.NOT_FOUND.value()) {
				throw ex;
			}
			return this.showing.again(view, entry, new Typed(null, null, null, Set.of(), form), ex);
		}
		UUID act = this.undoing.undoable(entry).map(Act::id).orElse(null);
		return Showing.see(view.address(entry, "illustrate", entry, act));
	}

}
