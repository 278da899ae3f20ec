package org.xmpp.newsletter.summarizer.model;

import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Which language model is asked and what it may cost. Without an address none is.
 *
 * @param address the base of an OpenAI-compatible API, such as
 * {@code http://localhost:11434/v1}
 * @param name the model's name, as the server calls it
 * @param key what the server asks for, or null
 * @param keyFile a file with the key, or null
 * @param timeLimit for one answer, from the first byte sent to the last received
 * @param longestInput how many characters of the sources it reads at most
 * @param longestAnswer how many characters it may write
 * @param answerTokens how many tokens it may write, with those it thinks in
 * @param lengthParameter how the server calls that limit
 * @param temperature 0 to 2, or empty where a server wants none
 * @param seed a whole number, or empty where a server wants none
 * @param concurrency how many questions are asked at a time
 * @param attempts how often one is asked when the server fails
 * @param tick how often to look for drafts
 * @param spending what all of it may cost
 */
@ConfigurationProperties("newsroom.model")
record ModelProperties(@Nullable URI address, @Nullable String name, @Nullable Secret key, @Nullable Path keyFile,
		@DefaultValue("60s") Duration timeLimit, @DefaultValue("12000") int longestInput,
		@DefaultValue("300") int longestAnswer, @DefaultValue("500") int answerTokens,
		@DefaultValue("max_tokens") String lengthParameter, @DefaultValue("0") String temperature,
		@DefaultValue("0") String seed, @DefaultValue("2") int concurrency, @DefaultValue("3") int attempts,
		@DefaultValue("5s") Duration tick, @DefaultValue Spending spending) {

	private static final Set<String> LENGTH_PARAMETERS = Set.of("max_tokens", "max_completion_tokens");

	ModelProperties {
		require(between(timeLimit, Duration.ofSeconds(1), Duration.ofMinutes(10)), "time-limit must be 1s to 10m");
		require(longestInput >= 500 && longestInput <= 200_000, "longest-input must be 500 to 200000 characters");
		require(longestAnswer >= 60 && longestAnswer <= 500, "longest-answer must be 60 to 500 characters");
		require(answerTokens >= 50 && answerTokens <= 20_000, "answer-tokens must be 50 to 20000");
		require(LENGTH_PARAMETERS.contains(lengthParameter),
				"length-parameter must be max_tokens or max_completion_tokens");
		require(temperature.matches("([01](\\.\\d{1,3})?|2(\\.0{1,3})?)?"), "temperature must be 0 to 2, or empty");
		require(seed.matches("(\\d{1,9})?"), "seed must be a whole number, or empty");
		require(concurrency >= 1 && concurrency <= 16, "concurrency must be 1 to 16");
		require(attempts >= 1 && attempts <= 10, "attempts must be 1 to 10");
		require(between(tick, Duration.ofMillis(10), Duration.ofMinutes(10)), "tick must be 10ms to 10m");
		if (address != null && !address.toString().isBlank()) {
			require(name != null && !name.isBlank(), "name must say which model is asked at " + address.getHost());
			requireUsable(address);
			key = key(key, keyFile);
			requireSafe(address, key);
		}
	}

	/**
	 * Where questions go.
	 * @return the address for chat completions
	 */
	URI endpoint() {
		String base = String.valueOf(this.address);
		return URI.create(base + (base.endsWith("/") ? "" : "/") + "chat/completions");
	}

	private static void requireUsable(URI address) {
		require(address.getHost() != null && String.valueOf(address.getScheme()).matches("https?"),
				"address must be an http or https address, such as http://localhost:11434/v1");
		require(address.getRawUserInfo() == null && address.getRawQuery() == null && address.getRawFragment() == null,
				"address must have no login, query or fragment; a key goes into newsroom.model.key");
	}

	private static @Nullable Secret key(@Nullable Secret given, @Nullable Path file) {
		if (file == null) {
			return (given == null || given.isBlank()) ? null : checked(given, "key");
		}
		require(given == null || given.isBlank(), "key and newsroom.model.key-file must not both be set");
		try {
			Secret read = Secret.of(Files.readString(file));
			require(!read.isBlank(), "key-file is empty: " + file);
			return checked(read, "key-file");
		}
		catch (IOException ex) {
			throw new IllegalArgumentException("newsroom.model.key-file cannot be read: " + file, ex);
		}
	}

	private static Secret checked(Secret key, String setting) {
		require(key.isPlain(), setting + " must be one word of ASCII characters");
		return key;
	}

	/** Names without a dot are of this machine or its Docker network. */
	private static void requireSafe(URI address, @Nullable Secret key) {
		String host = address.getHost();
		boolean near = !host.contains(".") || host.matches("(127|10|192\\.168|172\\.(1[6-9]|2\\d|3[01]))\\..*")
				|| host.matches("(?i).*\\.(local|internal|localhost)");
		require(key == null || near || "https".equals(address.getScheme()),
				"address must be https where a key is sent: " + address.getHost());
	}

	private static boolean between(Duration value, Duration least, Duration most) {
		return value.compareTo(least) >= 0 && value.compareTo(most) <= 0;
	}

	private static void require(boolean condition, String what) {
		if (!condition) {
			throw new IllegalArgumentException("newsroom.model." + what);
		}
	}

	/**
	 * What asking may cost, counted in UTC days and months.
	 *
	 * @param tokensPerDay read and written in a day
	 * @param tokensPerMonth read and written in a month
	 * @param inputPrice of a million tokens read, in any currency
	 * @param outputPrice of a million tokens written
	 * @param costPerDay in the same currency, or null for no limit
	 * @param costPerMonth in the same currency, or null for no limit
	 */
	record Spending(@DefaultValue("200000") long tokensPerDay, @DefaultValue("2000000") long tokensPerMonth,
			@DefaultValue("0") BigDecimal inputPrice, @DefaultValue("0") BigDecimal outputPrice,
			@Nullable BigDecimal costPerDay, @Nullable BigDecimal costPerMonth) {

		Spending {
			require(tokensPerDay >= 1, "spending.tokens-per-day must be at least 1");
			require(tokensPerMonth >= 1, "spending.tokens-per-month must be at least 1");
			require(inputPrice.signum() >= 0 && outputPrice.signum() >= 0,
					"spending.input-price and output-price must not be negative");
			require(isLimit(costPerDay) && isLimit(costPerMonth),
					"spending.cost-per-day and cost-per-month must be more than 0");
			require((costPerDay == null && costPerMonth == null) || inputPrice.add(outputPrice).signum() > 0,
					"spending.cost-per-day and cost-per-month need input-price and output-price");
		}

		private static boolean isLimit(@Nullable BigDecimal cost) {
			return cost == null || cost.signum() > 0;
		}

		BigDecimal cost(long read, long written) {
			return this.inputPrice.multiply(BigDecimal.valueOf(read))
				.add(this.outputPrice.multiply(BigDecimal.valueOf(written)))
				.movePointLeft(6);
		}

	}

}
