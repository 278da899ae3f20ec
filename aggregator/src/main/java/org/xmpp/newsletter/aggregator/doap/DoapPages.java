package org.xmpp.newsletter.aggregator.doap;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.xmpp.newsletter.aggregator.desk.Requests;
import org.xmpp.newsletter.aggregator.doap.DoapImport.FilledProject;
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
 * Filling projects from DOAP, for people.
 */
@Controller
@RequestMapping("/projects/doap")
class DoapPages {

	private final DoapImport imports;

	DoapPages(DoapImport imports) {
		this.imports = imports;
	}

	@GetMapping
	Rendering form() {
		return page("", HttpStatus.OK).build();
	}

	@PostMapping
	Rendering take(@RequestPart(required = false) @Nullable String address,
			@RequestPart(required = false) @Nullable FilePart file,
			@RequestPart(required = false) @Nullable String save, @RequestPart(required = false) @Nullable String add,
			Person person) {
		Choice choice = new Choice("true".equals(save), "true".equals(add), person.name());
		try {
			List<FilledProject> filled = (address == null || address.isBlank()) ? sent(file, choice)
					: this.imports.fetch(Requests.address(address), choice);
			return page("", HttpStatus.OK).modelAttribute("filled", filled)
				.modelAttribute("saved", choice.save())
				.build();
		}
		catch (Problem ex) {
			return page(ex.getMessage(), ex.getStatusCode()).build();
		}
	}

	private List<FilledProject> sent(@Nullable FilePart file, Choice choice) {
		Requests.require(file != null && !file.filename().isEmpty(), "Give an address, or choose a file.");
		return (file != null) ? this.imports.take(Upload.read(file.content()), choice) : List.of();
	}

	private static Rendering.Builder<?> page(String problem, HttpStatusCode status) {
		return Rendering.view("aggregator/pages/doap").modelAttribute("problem", problem).status(status);
	}

}
