package org.xmpp.newsletter.assembler.issue;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.xmpp.newsletter.assembler.hand.Writing;
import org.xmpp.newsletter.platform.problem.Problem;
import org.xmpp.newsletter.platform.problem.ProblemType;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads the site's list of events, {@code data/events.json}: an array of objects with
 * {@code title}, {@code url}, {@code date_start}, and perhaps {@code date_end} and
 * {@code location}.
 */
final class SiteEvents {

	private static final int MOST = 1000;

	private SiteEvents() {
	}

	static Writing.Events read(JsonMapper json, byte[] file) {
		JsonNode list = tree(json, file);
		if (!list.isArray() || list.size() > MOST) {
			throw invalid("The list of events must be an array of at most " + MOST + " objects.");
		}
		List<Writing.Event> events = new ArrayList<>();
		for (JsonNode event : list) {
			events.add(event(event, events.size() + 1));
		}
		return new Writing.Events(events);
	}

	private static JsonNode tree(JsonMapper json, byte[] file) {
		try {
			return json.readTree(file);
		}
		catch (JacksonException ex) {
			throw invalid("The list of events is no JSON: " + ex.getOriginalMessage());
		}
	}

	private static Writing.Event event(JsonNode event, int number) {
		String title = event.path("title").asString("").strip();
		String address = event.path("url").asString("").strip();
		LocalDate begins = day(event.path("date_start").asString(""), number);
		if (title.isEmpty() || !address.matches("https?://[^\\s<>()]+") || begins == null) {
			throw invalid("Event " + number + " needs a title, a url that begins with https:// and a date_start.");
		}
		return new Writing.Event(title, address, begins, day(event.path("date_end").asString(""), number),
				event.path("location").asString("").strip());
	}

	private static @Nullable LocalDate day(String date, int number) {
		try {
			return date.isBlank() ? null
					: LocalDate.parse(date.strip().substring(0, Math.min(10, date.strip().length())));
		}
		catch (DateTimeException ex) {
			throw invalid("Event " + number + " has a date that is none, '" + date + "'; write it as 2025-06-30.");
		}
	}

	private static Problem invalid(String words) {
		return new Problem(ProblemType.INVALID, words);
	}

}
