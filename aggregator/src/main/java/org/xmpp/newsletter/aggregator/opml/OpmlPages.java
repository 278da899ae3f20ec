package org.xmpp.newsletter.aggregator.opml;

import org.jspecify.annotations.Nullable;
import org.xmpp.newsletter.contracts.ProjectKind;
import org.xmpp.newsletter.platform.page.Person;
import org.xmpp.newsletter.platform.page.Upload;
import org.xmpp.newsletter.platform.problem.Problem;

import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.codec.multipart.FilePart;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.reactive.result.view.Rendering;

/**
 * Lists of feeds, in and out, for people.
 */
@Controller
@RequestMapping("/feeds/opml")
class OpmlPages {

	private final OpmlImport imports;

	OpmlPages(OpmlImport imports) {
		this.imports = imports;
	}

	@GetMapping
	Rendering form() {
		return page("", HttpStatus.OK).build();
	}

	@PostMapping
	Rendering take(@RequestPart FilePart file, @RequestPart(required = false) @Nullable String groups, Person person) {
		try {
			Groups meant = Groups.of(groups);
			return page("", HttpStatus.OK)
				.modelAttribute("report", this.imports.take(Upload.read(file.content()), meant, person.name()))
				.build();
		}
		catch (Problem ex) {
			return page(ex.getMessage(), ex.getStatusCode()).build();
		}
	}

	private static Rendering.Builder<?> page(String problem, HttpStatusCode status) {
		return Rendering.view("aggregator/pages/opml")
			.modelAttribute("problem", problem)
			.modelAttribute("kinds", ProjectKind.values())
			.status(status);
	}

}
