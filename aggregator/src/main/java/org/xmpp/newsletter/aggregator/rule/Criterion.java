package org.xmpp.newsletter.aggregator.rule;

import java.util.Locale;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * What a rule asks of a text. Upper and lower case are the same.
 */
sealed interface Criterion {

	/**
	 * Tells whether a text meets it.
	 * @throws EndlessRuleException when that cannot be told in reasonable time
	 */
	boolean fits(String text);

	/**
	 * The text has these words in it.
	 */
	record Contains(String words) implements Criterion {

		@Override
		public boolean fits(String text) {
			return text.toLowerCase(Locale.ROOT).contains(this.words.toLowerCase(Locale.ROOT));
		}

	}

	/**
	 * A regular expression is found in the text.
	 */
	record Matches(Pattern pattern) implements Criterion {

		/**
		 * Understands a regular expression.
		 * @throws IllegalArgumentException when it is none; the message says why
		 */
		static Matches of(String expression) {
			try {
				return new Matches(Pattern.compile(expression, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE));
			}
			catch (PatternSyntaxException ex) {
				throw new IllegalArgumentException("'%s' is no regular expression: %s at character %d"
					.formatted(expression, ex.getDescription(), ex.getIndex() + 1), ex);
			}
			catch (StackOverflowError ex) {
				throw new IllegalArgumentException("This regular expression is nested too deeply", ex);
			}
		}

		@Override
		public boolean fits(String text) {
			try {
				return this.pattern.matcher(new CountedText(text)).find();
			}
			catch (StackOverflowError ex) {
				throw new EndlessRuleException(ex);
			}
		}

	}

}
