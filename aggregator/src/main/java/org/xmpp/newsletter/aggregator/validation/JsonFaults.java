package org.xmpp.newsletter.aggregator.validation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What can be wrong with a JSON Feed.
 */
final class JsonFaults {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private JsonFaults() {
	}

	static List<Finding> of(byte[] body) {
		try {
			return of(JSON.readTree(body));
		}
		catch (JacksonException ex) {
			return List.of(Finding.of(Rule.BAD_JSON, place(ex.getLocation()),
					"The document is not valid JSON here: %s.".formatted(ex.getOriginalMessage()),
					"Let a program write it that knows JSON."));
		}
	}

	private static @Nullable Place place(@Nullable TokenStreamLocation location) {
		return (location != null && location.getLineNr() > 0) ? new Place(location.getLineNr(), location.getColumnNr())
				: null;
	}

	private static List<Finding> of(JsonNode feed) {
		List<Finding> findings = new ArrayList<>();
		if (!feed.path("version").asString("").startsWith("https://jsonfeed.org/version/1")) {
			findings.add(Finding.of(Rule.JSON_FEED_VERSION, (Place) null,
					"The member 'version' does not name a version of JSON Feed.",
					"Write \"version\": \"https://jsonfeed.org/version/1.1\"."));
		}
		Set<String> ids = new HashSet<>();
		int position = 0;
		for (JsonNode item : feed.path("items")) {
			position++;
			item(item, position, ids, findings);
		}
		return findings;
	}

	private static void item(JsonNode item, int position, Set<String> ids, List<Finding> findings) {
		String id = item.path("id").asString("");
		if (id.isBlank() || !ids.add(id)) {
			findings.add(Finding.of(Rule.JSON_FEED_ITEM, (Place) null,
					"Item %d has %s.".formatted(position, id.isBlank() ? "no id" : "the id of another one"),
					"Give each item an id of its own that never changes."));
		}
		String date = item.path("date_published").asString("");
		if (date.isEmpty()) {
			findings.add(Finding.of(Rule.UNDATED_ITEM, (Place) null,
					"Item %d does not say when it was published.".formatted(position), "Add 'date_published'."));
		}
		else if (!DateForms.isRfc3339(date)) {
			findings.add(Finding.of(Rule.ATOM_DATE_FORMAT, (Place) null,
					"The date %s of item %d is not in the form of RFC 3339.".formatted(Words.quote(date), position),
					"Write dates like '2025-05-01T10:00:00Z'."));
		}
	}

}
