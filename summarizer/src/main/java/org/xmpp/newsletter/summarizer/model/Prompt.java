package org.xmpp.newsletter.summarizer.model;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.xmpp.newsletter.summarizer.draft.Paragraph;
import org.xmpp.newsletter.summarizer.review.Assignment;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * The words in which a model is asked, read from {@code prompt.yml}.
 *
 * @param version counts up with every change
 * @param system what it is to do
 * @param user the entry and its source
 * @param again what it is told when its answer cannot be printed
 */
record Prompt(String version, String system, String user, String again) {

	private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)}");

	static Prompt load() {
		try (InputStream file = Prompt.class.getResourceAsStream("/summarizer/prompt.yml")) {
			return new YAMLMapper().readValue(Objects.requireNonNull(file).readAllBytes(), Prompt.class);
		}
		catch (IOException ex) {
			throw new UncheckedIOException("summarizer/prompt.yml cannot be read", ex);
		}
	}

	/**
	 * Asks for the middle of an entry.
	 * @param assignment the entry
	 * @param material what its sources say, fit for a prompt
	 * @param room how many characters the answer may have
	 * @return the question; the same for the same entry, sources and room
	 */
	Question question(Assignment assignment, Material material, int room) {
		Map<String, String> values = Map.of("room", String.valueOf(room), "section", assignment.section().label(),
				"opening", new Paragraph(assignment.before()).plain(), "fence", fence(material), "source",
				material.text());
		return new Question(this.version, room, List.of(new Message("system", filled(this.system, values)),
				new Message("user", filled(this.user, values))));
	}

	/**
	 * Asks again.
	 * @param question what was asked
	 * @param answer what was answered
	 * @param findings what is wrong with that
	 * @return the conversation with one more question
	 */
	Question again(Question question, String answer, List<Finding> findings) {
		String objections = findings.stream()
			.map((finding) -> "You %s.".formatted(finding.words()))
			.collect(Collectors.joining(" "));
		return question.after(answer, filled(this.again, Map.of("objections", objections)));
	}

	/** Holds the hash of what it fences, so that nothing within can end it. */
	private static String fence(Material material) {
		return "===== source %s =====".formatted(Question.hash(material.text()).substring(0, 16));
	}

	private static String filled(String text, Map<String, String> values) {
		return VARIABLE.matcher(text)
			.replaceAll((match) -> Matcher.quoteReplacement(values.getOrDefault(match.group(1), match.group())));
	}

}
