package org.xmpp.newsletter.assembler.issue;

import java.time.YearMonth;
import java.util.List;

import org.xmpp.newsletter.assembler.hand.Kind;
import org.xmpp.newsletter.assembler.hand.Writing;
import org.xmpp.newsletter.assembler.hand.Written;
import org.xmpp.newsletter.platform.page.Person;
import org.xmpp.newsletter.platform.problem.Problem;
import org.xmpp.newsletter.platform.problem.ProblemType;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

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
	List<Written> all(@PathVariable YearMonth month) {
		return this.desk.all(month).stream().filter((written) -> written.content() != null).toList();
	}

	@GetMapping("/{name}")
	List<Written> versions(@PathVariable YearMonth month, @PathVariable String name) {
		return this.desk.versions(month, name);
	}

	@PutMapping("/{name}")
	Written write(@PathVariable YearMonth month, @PathVariable String name, @RequestBody Version version,
			Person person) {
		return this.desk.write(month, name, version.version(), content(name, version.content()), person);
	}

	@DeleteMapping("/{name}")
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
