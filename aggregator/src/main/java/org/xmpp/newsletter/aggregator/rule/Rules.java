package org.xmpp.newsletter.aggregator.rule;

import java.util.List;
import java.util.Optional;

import org.xmpp.newsletter.contracts.ItemContent;

/**
 * Which items are kept. They are tried in order, and the first that fits decides; the
 * line {@code otherwise} says what happens to what none fits.
 */
public final class Rules {

	/** Every item is news. */
	public static final Rules NONE = new Rules(List.of(), Effect.KEEP);

	private final List<Rule> rules;

	private final Effect otherwise;

	Rules(List<Rule> rules, Effect otherwise) {
		this.rules = List.copyOf(rules);
		this.otherwise = otherwise;
	}

	/**
	 * Understands rules.
	 * @param written one rule a line, such as {@code skip title contains nightly},
	 * {@code keep category matches ^releases?$} and {@code otherwise skip}; what begins
	 * with {@code #} is a remark
	 * @return the rules
	 * @throws BadRulesException when a line is none; all that is wrong is said
	 */
	public static Rules of(String written) {
		return new RuleParser().read(written);
	}

	/** What the first rule that fits makes of an item. */
	Optional<Ruling> firstThatFits(ItemContent content) {
		for (Rule rule : this.rules) {
			try {
				if (rule.fits(content)) {
					return Optional.of(rule.effect().because(rule.named()));
				}
			}
			catch (EndlessRuleException ex) {
				// Neither answer is known, and an item is never lost: a person decides.
				return Optional
					.of(new Ruling.Skip("%s takes too long with this item: mend it, or bring the item in by hand"
						.formatted(rule.named())));
			}
		}
		return Optional.empty();
	}

	Ruling otherwise() {
		return this.otherwise.because((this.otherwise == Effect.KEEP) ? "no rule fits" : "no rule keeps it");
	}

}
