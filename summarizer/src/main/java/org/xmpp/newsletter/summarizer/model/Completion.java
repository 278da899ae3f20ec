package org.xmpp.newsletter.summarizer.model;

import java.time.Duration;
import java.util.regex.Pattern;

import org.xmpp.newsletter.summarizer.model.Reply.Failed;
import org.xmpp.newsletter.summarizer.model.Reply.Trouble;
import org.xmpp.newsletter.summarizer.model.Reply.Written;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads the body of a chat completion.
 */
final class Completion {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	/** Some models think aloud before they answer. */
	private static final Pattern THOUGHTS = Pattern.compile("(?s)^\\s*<think(?:ing)?>.*?</think(?:ing)?>");

	/** Who says more than this cannot count. */
	private static final long MOST_TOKENS = 10_000_000;

	private Completion() {
	}

	static Reply read(byte[] body, Duration took) {
		try {
			JsonNode completion = JSON.readTree(body);
			JsonNode choice = completion.path("choices").path(0);
			JsonNode content = choice.path("message").path("content");
			if (!content.isString()) {
				return new Failed(Trouble.UNUSABLE, "The model's server answered without a text.", null);
			}
			JsonNode usage = completion.path("usage");
			return new Written(THOUGHTS.matcher(content.asString()).replaceFirst("").strip(),
					choice.path("finish_reason").asString("").equals("length"), count(usage.path("prompt_tokens")),
					count(usage.path("completion_tokens")), took);
		}
		catch (JacksonException ex) {
			return new Failed(Trouble.UNUSABLE, "The model's server answered with broken JSON.", null);
		}
	}

	private static long count(JsonNode tokens) {
		return (tokens.isIntegralNumber() && tokens.canConvertToLong() && tokens.asLong() >= 0
				&& tokens.asLong() <= MOST_TOKENS) ? tokens.asLong() : -1;
	}

}
