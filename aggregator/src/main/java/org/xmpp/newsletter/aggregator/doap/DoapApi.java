package org.xmpp.newsletter.aggregator.doap;

import java.util.List;

import io.swagger.v3.oas.annotations.Operation;
import org.jspecify.annotations.Nullable;
import org.xmpp.newsletter.aggregator.desk.Requests;
import org.xmpp.newsletter.aggregator.doap.DoapImport.FilledProject;
import org.xmpp.newsletter.platform.page.Person;
import org.xmpp.newsletter.platform.problem.ProblemType;
import org.xmpp.newsletter.platform.problem.Refuses;

import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/**
 * Filling projects from DOAP, for programs.
 */
@RestController
class DoapApi {

	private final DoapImport imports;

	DoapApi(DoapImport imports) {
		this.imports = imports;
	}

	/**
	 * What to fill projects from.
	 *
	 * @param address a DOAP file, or a list such as {@code software.json}
	 * @param save whether to fill; else it is only shown what would be filled
	 * @param add whether to add projects that are not known
	 */
	record DoapRequest(@Nullable String address, boolean save, boolean add) {
	}

	@PostMapping("/api/projects/doap")
	@Operation(summary = "Fills projects from a DOAP file or a list of them, or shows what would be filled")
	@Refuses(ProblemType.UPSTREAM)
	List<FilledProject> take(@RequestBody DoapRequest request, Person person) {
		return this.imports.fetch(Requests.address(request.address()),
				new Choice(request.save(), request.add(), person.name()));
	}

}
