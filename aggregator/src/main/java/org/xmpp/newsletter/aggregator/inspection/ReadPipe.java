package org.xmpp.newsletter.aggregator.inspection;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.xmpp.newsletter.aggregator.read.FeedReader;
import org.xmpp.newsletter.aggregator.read.ReadFeed;
import org.xmpp.newsletter.aggregator.read.UnreadableFeedException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads many documents for a program: one JSON object a line in, one a line out.
 */
public final class ReadPipe {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private final FeedReader reader;

	/**
	 * Makes a pipe.
	 * @param reader reads the documents
	 */
	public ReadPipe(FeedReader reader) {
		this.reader = reader;
	}

	/**
	 * Answers each line at once until there are no more. Nothing in a line ends the work.
	 * @param questions lines with {@code id}, {@code file}, {@code content_type} and
	 * {@code base}, in UTF-8
	 * @param answers gets a line for each, flushed
	 * @throws IOException when one of the two ends is broken
	 */
	public void run(InputStream questions, OutputStream answers) throws IOException {
		BufferedReader lines = new BufferedReader(new InputStreamReader(questions, StandardCharsets.UTF_8));
		for (String line = lines.readLine(); line != null; line = lines.readLine()) {
			if (!line.isBlank()) {
				answers.write((JSON.writeValueAsString(answer(line)) + "\n").getBytes(StandardCharsets.UTF_8));
				answers.flush();
			}
		}
	}

	private Map<String, @Nullable Object> answer(String line) {
		Map<String, @Nullable Object> answer = new LinkedHashMap<>();
		try {
			JsonNode question = JSON.readTree(line);
			answer.put("id", question.get("id"));
			describe(read(question), answer);
		}
		catch (JacksonException ex) {
			answer.put("error", "The line is not JSON: " + ex.getOriginalMessage());
		}
		catch (IOException | InvalidPathException ex) {
			answer.put("error", "The file cannot be read: " + ex);
		}
		catch (UnreadableFeedException ex) {
			answer.put("error", String.valueOf(ex.getMessage()));
		}
		catch (OutOfMemoryError ex) {
			// What the document took is free again here, and the next one may be smaller.
			answer.put("error", "It takes more memory to read than there is.");
		}
		catch (RuntimeException | StackOverflowError ex) {
			answer.put("error", "The reader failed: " + ex);
		}
		return answer;
	}

	private ReadFeed read(JsonNode question) throws IOException, UnreadableFeedException {
		byte[] body = Files.readAllBytes(Path.of(question.path("file").asString("")));
		return this.reader.read(body, text(question, "content_type"), address(text(question, "base")));
	}

	private static @Nullable String text(JsonNode question, String name) {
		String text = question.path(name).asString("");
		return text.isBlank() ? null : text;
	}

	private static @Nullable URI address(@Nullable String written) {
		try {
			return (written != null) ? new URI(written.strip()) : null;
		}
		catch (URISyntaxException ex) {
			return null;
		}
	}

	private static void describe(ReadFeed feed, Map<String, @Nullable Object> answer) {
		answer.put("title", feed.title());
		answer.put("link", feed.link());
		answer.put("subtitle", feed.subtitle());
		answer.put("updated", feed.updated());
		answer.put("entries", feed.items().stream().map(ShownEntry::of).toList());
	}

}
