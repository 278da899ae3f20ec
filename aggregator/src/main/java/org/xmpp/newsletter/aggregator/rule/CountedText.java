package org.xmpp.newsletter.aggregator.rule;

/**
 * A text that can be looked at only so often: {@code (a+)+b} tries every way to cut
 * {@code aaaa…} into pieces, and there is no other way to stop it.
 */
final class CountedText implements CharSequence {

	private static final int LONGEST = 100_000;

	private static final int MOST_LOOKS = 2_000_000;

	private final String text;

	private int looks;

	CountedText(String text) {
		this.text = (text.length() <= LONGEST) ? text : text.substring(0, LONGEST);
	}

	@Override
	public char charAt(int index) {
		if (++this.looks > MOST_LOOKS) {
			throw new EndlessRuleException(null);
		}
		return this.text.charAt(index);
	}

	@Override
	public int length() {
		return this.text.length();
	}

	@Override
	public CharSequence subSequence(int start, int end) {
		return this.text.subSequence(start, end);
	}

	@Override
	public String toString() {
		return this.text;
	}

}
