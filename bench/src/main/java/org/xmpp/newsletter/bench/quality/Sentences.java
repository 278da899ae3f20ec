package org.xmpp.newsletter.bench.quality;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Splits a line into sentences, for the baselines.
 */
final class Sentences {

	private Sentences() {
	}

	static List<String> split(String line) {
		BreakIterator breaks = BreakIterator.getSentenceInstance(Locale.ENGLISH);
		breaks.setText(line);
		List<String> result = new ArrayList<>();
		int start = breaks.first();
		for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
			String sentence = line.substring(start, end).strip();
			if (!sentence.isEmpty()) {
				result.add(sentence);
			}
			start = end;
		}
		return result;
	}

}
