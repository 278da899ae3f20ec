package org.xmpp.newsletter.bench.quality;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * The baseline TextRank (Mihalcea and Tarau 2004): the sentences that share most words
 * with the others, in the order of the text.
 */
final class TextRank {

	private static final double DAMPING = 0.85;

	private static final int ROUNDS = 50;

	private TextRank() {
	}

	static String summary(List<String> sentences, int count) {
		double[] scores = scores(sentences.stream().limit(200).map(TextRank::words).toList());
		List<Integer> best = IntStream.range(0, scores.length)
			.boxed()
			.sorted(Comparator.comparing((Integer i) -> -scores[i]).thenComparing(Comparator.naturalOrder()))
			.limit(count)
			.sorted()
			.toList();
		return String.join(" ", best.stream().map(sentences::get).toList());
	}

	private static double[] scores(List<Set<String>> sentences) {
		int size = sentences.size();
		double[][] weight = new double[size][size];
		double[] out = new double[size];
		for (int i = 0; i < size; i++) {
			for (int j = 0; j < size; j++) {
				weight[i][j] = (i == j) ? 0 : similarity(sentences.get(i), sentences.get(j));
				out[i] += weight[i][j];
			}
		}
		double[] score = new double[size];
		java.util.Arrays.fill(score, 1);
		for (int round = 0; round < ROUNDS; round++) {
			double[] next = new double[size];
			for (int i = 0; i < size; i++) {
				double sum = 0;
				for (int j = 0; j < size; j++) {
					sum += (out[j] > 0) ? weight[j][i] / out[j] * score[j] : 0;
				}
				next[i] = 1 - DAMPING + DAMPING * sum;
			}
			score = next;
		}
		return score;
	}

	private static double similarity(Set<String> left, Set<String> right) {
		if (left.size() < 2 || right.size() < 2) {
			return 0;
		}
		long common = left.stream().filter(right::contains).count();
		return common / (Math.log(left.size()) + Math.log(right.size()));
	}

	private static Set<String> words(String sentence) {
		return new HashSet<>(Rouge.words(sentence));
	}

}
