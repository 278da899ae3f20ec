package org.xmpp.newsletter.summarizer.model;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What a model is asked: all of it, so that the same question never has to be asked
 * again.
 *
 * @param prompt the version of the prompt
 * @param room how many characters the answer may have
 * @param messages the conversation so far
 */
record Question(String prompt, int room, List<Message> messages) {

	/** What a token takes at the least, in bytes; servers count better. */
	private static final int BYTES = 2;

	Question {
		messages = List.copyOf(messages);
	}

	/**
	 * Asks again after an answer that cannot be printed.
	 */
	Question after(String answer, String objection) {
		return new Question(this.prompt, this.room,
				Stream
					.concat(this.messages.stream(),
							Stream.of(new Message("assistant", answer), new Message("user", objection)))
					.toList());
	}

	/**
	 * The request as JSON members.
	 */
	Map<String, Object> request(ModelProperties properties) {
		Map<String, Object> request = new LinkedHashMap<>();
		request.put("model", String.valueOf(properties.name()));
		request.put("messages", this.messages);
		request.put(properties.lengthParameter(), properties.answerTokens());
		if (!properties.temperature().isEmpty()) {
			request.put("temperature", Double.valueOf(properties.temperature()));
		}
		if (!properties.seed().isEmpty()) {
			request.put("seed", Integer.valueOf(properties.seed()));
		}
		request.put("stream", false);
		return request;
	}

	/**
	 * By what its answer is found again: the version of the prompt, the model with its
	 * settings, and every word.
	 * @return 64 hexadecimal digits
	 */
	String key(ModelProperties properties) {
		return hash(this.prompt + '\n' + properties.address() + '\n' + request(properties));
	}

	/**
	 * How many tokens it has at most, so that no budget is overdrawn.
	 */
	long mostTokens() {
		return this.messages.stream()
			.mapToLong((message) -> message.content().getBytes(StandardCharsets.UTF_8).length / BYTES + 8)
			.sum();
	}

	static String hash(String text) {
		try {
			return HexFormat.of()
				.formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("Every Java has SHA-256", ex);
		}
	}

}
