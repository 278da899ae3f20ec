package org.xmpp.newsletter.aggregator.rule;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Understands rules as people write them.
 */
final class RuleParser {

	private static final int MOST_RULES = 50;

	private static final int LONGEST_RULE = 500;

	private static final Pattern RULE = Pattern.compile("(?i)(keep|skip)\\s+(\\w+)\\s+(contains|matches)\\s+(.+)");

	private static final Pattern OTHERWISE = Pattern.compile("(?i)otherwise\\s+(keep|skip)");

	private final List<Rule> rules = new ArrayList<>();

	private final List<String> problems = new ArrayList<>();

	private Optional<Effect> otherwise = Optional.empty();

	Rules read(String written) {
		List<String> lines = written.lines().map(String::strip).toList();
		for (int i = 0; i < lines.size(); i++) {
			if (!lines.get(i).isEmpty() && !lines.get(i).startsWith("#")) {
				read(i + 1, lines.get(i));
			}
		}
		if (this.rules.size() > MOST_RULES) {
			this.problems.add("There are %d rules; a feed can have %d".formatted(this.rules.size(), MOST_RULES));
		}
		if (!this.problems.isEmpty()) {
			throw new BadRulesException(this.problems);
		}
		return new Rules(this.rules, this.otherwise.orElse(Effect.KEEP));
	}

	private void read(int number, String line) {
		try {
			readLine(number, line);
		}
		catch (IllegalArgumentException ex) {
			this.problems.add("Line %d: %s".formatted(number, ex.getMessage()));
		}
	}

	private void readLine(int number, String line) {
		require(line.length() <= LONGEST_RULE, "a rule has at most %d characters".formatted(LONGEST_RULE));
		require(this.otherwise.isEmpty(), "nothing can follow 'otherwise', which decides on all the rest");
		Matcher last = OTHERWISE.matcher(line);
		if (last.matches()) {
			this.otherwise = Optional.of(effect(last.group(1)));
			return;
		}
		Matcher rule = RULE.matcher(line);
		require(rule.matches(), "'%s' is no rule. Write it as: skip title contains nightly".formatted(line));
		Criterion criterion = rule.group(3).equalsIgnoreCase("contains") ? new Criterion.Contains(rule.group(4))
				: Criterion.Matches.of(rule.group(4));
		this.rules.add(new Rule(number, effect(rule.group(1)), field(rule.group(2)), criterion, line));
	}

	private static Effect effect(String word) {
		return Effect.valueOf(word.toUpperCase(Locale.ROOT));
	}

	private static Field field(String word) {
		return Arrays.stream(Field.values())
			.filter((field) -> field.word().equalsIgnoreCase(word))
			.findFirst()
			.orElseThrow(() -> new IllegalArgumentException("an item has no '%s'. It has %s".formatted(word,
					Arrays.stream(Field.values()).map(Field::word).collect(Collectors.joining(", ")))));
	}

	private static void require(boolean condition, String otherwise) {
		if (!condition) {
			throw new IllegalArgumentException(otherwise);
		}
	}

}
