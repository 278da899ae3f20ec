package org.xmpp.newsletter.aggregator.inspection;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Probes many feeds for a program: one JSON object a line in, one a line out.
 */
public final class ProbePipe {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private final Probe probe;

	/**
	 * Makes a pipe.
	 * @param probe polls and remembers
	 */
	public ProbePipe(Probe probe) {
		this.probe = probe;
	}

	/**
	 * Answers each line at once until there are no more. Nothing in a line ends the work.
	 * @param questions lines with {@code url}, {@code poll} and {@code feed}, in UTF-8
	 * @param answers gets a line for each, flushed
	 * @throws IOException when one of the two ends is broken
	 */
	public void run(InputStream questions, OutputStream answers) throws IOException {
		BufferedReader lines = new BufferedReader(new InputStreamReader(questions, StandardCharsets.UTF_8));
		for (String line = lines.readLine(); line != null; line = lines.readLine()) {
			if (!line.isBlank()) {
				answers.write((answer(line) + "\n").getBytes(StandardCharsets.UTF_8));
				answers.flush();
			}
		}
	}

	private String answer(String line) {
		try {
			return answer(JSON.readTree(line));
		}
		catch (JacksonException ex) {
			return written(null, ProbeResult.failed("bad_line", "The line is not JSON: " + ex.getOriginalMessage()));
		}
	}

	private String answer(JsonNode question) {
		try {
			return written(question, poll(question));
		}
		catch (RuntimeException | StackOverflowError | OutOfMemoryError ex) {
			return written(question, ProbeResult.failed("internal", "The probe failed: " + ex));
		}
	}

	/** Without a name, an address is a feed of its own. */
	private ProbeResult poll(JsonNode question) {
		if (!question.path("url").isString()) {
			return ProbeResult.failed("bad_line", "The line names no url");
		}
		String url = question.path("url").asString();
		JsonNode feed = question.path("feed");
		return this.probe.poll(url, feed.isMissingNode() || feed.isNull() ? "address " + url : "feed " + feed);
	}

	private static String written(@Nullable JsonNode question, ProbeResult result) {
		Map<String, @Nullable Object> answer = new LinkedHashMap<>();
		if (question != null && question.isObject()) {
			answer.put("url", question.get("url"));
			answer.put("poll", question.get("poll"));
			answer.put("feed", question.get("feed"));
		}
		answer.put("outcome", result.outcome().name().toLowerCase(Locale.ROOT));
		answer.put("kind", result.kind());
		answer.put("detail", result.detail());
		answer.put("items", result.news().stream().map(ProbedItem::of).toList());
		return JSON.writeValueAsString(answer);
	}

}
