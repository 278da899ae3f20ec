package org.xmpp.newsletter.assembler.archive;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.xmpp.newsletter.assembler.archive.ArchiveImport.Receipt;
import org.xmpp.newsletter.platform.page.Person;
import org.xmpp.newsletter.platform.page.Upload;
import org.xmpp.newsletter.platform.problem.Problem;

import org.springframework.http.HttpStatus;
import org.springframework.http.codec.multipart.FilePart;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.reactive.result.view.Rendering;

/**
 * Issues of the past for people.
 */
@Controller
@RequestMapping("/issues/archive")
class ArchivePages {

	private final ArchiveImport imports;

	private final ArchivedIssues issues;

	ArchivePages(ArchiveImport imports, ArchivedIssues issues) {
		this.imports = imports;
		this.issues = issues;
	}

	@GetMapping
	Rendering show() {
		return page(List.of()).build();
	}

	@PostMapping
	Rendering take(@RequestPart("files") List<FilePart> files, Person person) {
		List<Line> lines = files.stream().map((file) -> take(file, person)).toList();
		boolean refused = lines.stream().allMatch((line) -> line.receipt() == null);
		return page(lines).status(refused ? HttpStatus.BAD_REQUEST : HttpStatus.OK).build();
	}

	/** One bad file does not keep the others out. */
	private Line take(FilePart file, Person person) {
		String name = file.filename();
		try {
			return new Line(name, this.imports.take(name, Upload.read(file.content()), person), null);
		}
		catch (Problem ex) {
			return new Line(name, null, ex.getMessage());
		}
	}

	private Rendering.Builder<?> page(List<Line> lines) {
		return Rendering.view("assembler/pages/archive")
			.modelAttribute("lines", lines)
			.modelAttribute("issues", this.issues.all());
	}

	/**
	 * What became of one file.
	 *
	 * @param file its name
	 * @param receipt what was found in it, or null
	 * @param problem why nothing was, or null
	 */
	record Line(String file, @Nullable Receipt receipt, @Nullable String problem) {
	}

}
