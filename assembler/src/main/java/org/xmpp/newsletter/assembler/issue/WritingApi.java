package org.xmpp.newsletter.assembler.issue;

import java.time.YearMonth;
import java.util.List;

import io.swagger.v3.oas.annotations.Operation;
import org.xmpp.newsletter.assembler.hand.Kind;
import org.xmpp.newsletter.assembler.hand.Writing;
import org.xmpp.newsletter.assembler.hand.Written;
import org.xmpp.newsletter.platform.api.Part;
import org.xmpp.newsletter.platform.page.Person;
import org.xmpp.newsletter.platform.problem.Problem;
import org.xmpp.newsletter.platform.problem.ProblemType;
import org.xmpp.newsletter.platform.problem.Refuses;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * What people write for an issue, for programs.
 */
@RestController
@RequestMapping("/api/issues/{month}/writings")
class WritingApi {

	private final WritingDesk desk;

	private final JsonMapper json;

	WritingApi(WritingDesk desk, JsonMapper json) {
		this.desk = desk;
		this.json = json;
	}

	@GetMapping
	@Operation(summary = "Lists what people wrote for an issue")
	ResponseEntity<List<Written>> all(@PathVariable YearMonth month, Part part, ServerHttpRequest asked) {
		return part.of(this.desk.all(month).stream().filter((written) -> written.content() != null).toList(),
				Written::name, asked);
	}

	@GetMapping("/{name}")
	@Operation(summary = "Lists all versions of what people wrote under a name")
	ResponseEntity<List<Written>> versions(@PathVariable YearMonth month, @PathVariable String name, Part part,
			ServerHttpRequest asked) {
		return part.of(this.desk.versions(month, name), Written::version, asked);
	}

	@PutMapping("/{name}")
	@Operation(summary = "Writes something for an issue: a new version of it")
	@Refuses({ ProblemType.STALE, ProblemType.NOT_NOW })
	Written write(@PathVariable YearMonth month, @PathVariable String name, @RequestBody Version version,
			Person person) {
		return this.desk.write(month, name, version.version(), content(name, version.content()), person);
	}

	@DeleteMapping("/{name}")
	@Operation(summary = "Takes what people wrote out of an issue; its versions stay")
	@Refuses({ ProblemType.STALE, ProblemType.NOT_NOW })
	Written remove(@PathVariable YearMonth month, @PathVariable String name, @RequestParam int version, Person person) {
		return this.desk.write(month, name, version, null, person);
	}

	private Writing content(String name, JsonNode content) {
		Kind kind = Kind.of(name)
			.orElseThrow(() -> new Problem(ProblemType.NOT_FOUND, "Nothing in an issue is called '" + name + "'."));
		try {
			return this.json.treeToValue(content, kind.type());
		}
		catch (JacksonException ex) {
			throw new Problem(ProblemType.INVALID,
					"The member content is not as '" + name + "' needs it: " + ex.getOriginalMessage());
		}
	}

	/**
	 * What somebody writes.
	 *
	 * @param version the version before, 0 for none
	 * @param content what it says now, as its kind needs it
	 */
	record Version(int version, JsonNode content) {
	}

}
