package org.xmpp.newsletter.bench.issue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;

import org.xmpp.newsletter.assembler.document.ThreeWay;

/**
 * Merges generated pairs of edits and counts those in which an edit is lost or a conflict
 * is wrong.
 */
final class MergeMeasure {

	private static final int CHOICES = 6;

	private final Random random = new Random(2025);

	private int lost;

	private int wrong;

	String run(int pairs) {
		IntStream.range(0, pairs).forEach((_) -> pair());
		return "%d edits lost, %d pairs with a wrong number of conflicts".formatted(this.lost, this.wrong);
	}

	private void pair() {
		List<String> given = IntStream.range(0, 3 + this.random.nextInt(57)).mapToObj(MergeMeasure::entry).toList();
		Set<Integer> byHand = new HashSet<>();
		Set<Integer> byMachine = new HashSet<>();
		List<String> edited = edited(given, "hand", byHand);
		Collections.shuffle(edited, this.random);
		List<String> generated = edited(given, "machine", byMachine);
		edited.add(entry(900) + " New by hand.");
		generated.add(this.random.nextInt(generated.size() + 1), entry(800) + " New by machine.");
		ThreeWay merged = ThreeWay.of(file(given), file(edited), file(generated));
		Set<Integer> both = new HashSet<>(byHand);
		both.retainAll(byMachine);
		this.wrong += (merged.conflicts().size() == both.size()) ? 0 : 1;
		edited.stream().filter((line) -> line.contains("hand")).forEach((line) -> requireKept(merged, line));
		generated.stream()
			.filter((line) -> line.contains("machine"))
			.filter((line) -> both.stream().noneMatch((index) -> line.startsWith(entry(index))))
			.forEach((line) -> requireKept(merged, line));
	}

	private void requireKept(ThreeWay merged, String line) {
		this.lost += merged.text().contains(line) ? 0 : 1;
	}

	private List<String> edited(List<String> given, String who, Set<Integer> touched) {
		List<String> edited = new ArrayList<>();
		for (int index = 0; index < given.size(); index++) {
			int choice = this.random.nextInt(CHOICES);
			boolean takenOut = choice == 1 && who.equals("hand");
			if (choice == 0 || takenOut) {
				touched.add(index);
			}
			if (!takenOut) {
				edited.add(given.get(index) + ((choice == 0) ? " Changed by " + who + "." : ""));
			}
		}
		return edited;
	}

	private static String entry(int index) {
		return "- [Entry " + index + "](https://x.example/" + index + ") is out.";
	}

	private static String file(List<String> entries) {
		return "---\ntitle: News\n---\n\n## Clients\n\n" + String.join("\n", entries) + "\n\n## End\n\nBye.\n";
	}

}
