package org.xmpp.newsletter.assembler.document;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Hand edits survive when the draft is generated anew.
 */
class ThreeWayTests {

	private static final String GIVEN = """
			---
			title: News
			date: 2025-06-05
			summary: "A, B"
			---

			Hello.

			## Clients

			- [A](https://a.example/) is out.
			- [B](https://b.example/) is out.

			## End

			Bye.
			""";

	@Test
	void whatOnlyOneSideChangedIsTaken() {
		String edited = GIVEN.replace("Hello.", "Hello, all!")
			.replace("- [B](https://b.example/) is out.", "- [B](https://b.example/) is out at last.");
		String generated = GIVEN.replace("[A](https://a.example/) is out.", "[A](https://a.example/) and A2 are out.")
			.replace("\"A, B\"", "\"A, B, C\"")
			.replace("## End", "- [C](https://c.example/) is out.\n\n## End")
			.replace("is out.\n\n- [C]", "is out.\n- [C]");
		ThreeWay merged = ThreeWay.of(GIVEN, edited, generated);
		assertThat(merged.conflicts()).isEmpty();
		assertThat(merged.text()).isEqualTo("""
				---
				title: News
				date: 2025-06-05
				summary: "A, B, C"
				---

				Hello, all!

				## Clients

				- [A](https://a.example/) and A2 are out.
				- [B](https://b.example/) is out at last.
				- [C](https://c.example/) is out.

				## End

				Bye.
				""");
	}

	@Test
	void whereBothChangedTheSameThePersonsTextStandsAndTheOtherIsTold() {
		String edited = GIVEN.replace("[A](https://a.example/) is out.", "[A](https://a.example/) is here.");
		String generated = GIVEN.replace("[A](https://a.example/) is out.", "[A](https://a.example/) is fixed.");
		ThreeWay merged = ThreeWay.of(GIVEN, edited, generated);
		assertThat(merged.text()).isEqualTo(edited);
		assertThat(merged.conflicts()).containsExactly(new Conflict("Clients", "- [A](https://a.example/) is out.",
				"- [A](https://a.example/) is here.", "- [A](https://a.example/) is fixed."));
	}

	@Test
	void whatWasTakenOutOrPutInOrderByHandStaysSo() {
		String edited = GIVEN.replace("- [A](https://a.example/) is out.\n- [B](https://b.example/) is out.",
				"- [B](https://b.example/) is out.\n- [A](https://a.example/) is out.\n- By [hand](https://hand.example/).")
			.replace("Hello.\n\n", "");
		String generated = GIVEN.replace("- [A](", "- [0](https://0.example/) is out.\n- [A](");
		ThreeWay merged = ThreeWay.of(GIVEN, edited, generated);
		assertThat(merged.conflicts()).isEmpty();
		assertThat(merged.text()).contains("""
				---

				## Clients

				- [0](https://0.example/) is out.
				- [B](https://b.example/) is out.
				- [A](https://a.example/) is out.
				- By [hand](https://hand.example/).

				""");
	}

	@Test
	void nothingByHandMeansTheGeneratedFile() {
		String generated = GIVEN.replace("Bye", "Good bye");
		assertThat(ThreeWay.of(GIVEN, GIVEN, generated).text()).isEqualTo(generated);
		assertThat(ThreeWay.of(GIVEN, generated, GIVEN).text()).isEqualTo(generated);
		assertThat(ThreeWay.of(GIVEN, generated, generated)).isEqualTo(new ThreeWay(generated, List.of()));
	}

	@Test
	void ofAThousandPairsOfEditsNoneIsLostAndOnlyWhatBothTouchedIsAConflict() {
		Random random = new Random(2025);
		for (int round = 0; round < 1000; round++) {
			List<String> given = IntStream.range(0, 3 + random.nextInt(12)).mapToObj(ThreeWayTests::entry).toList();
			Set<Integer> byHand = new HashSet<>();
			Set<Integer> byMachine = new HashSet<>();
			List<String> edited = edited(given, "hand", random, byHand);
			List<String> generated = edited(given, "machine", random, byMachine);
			if (random.nextBoolean()) {
				edited.add(entry(900) + " New by hand.");
			}
			if (random.nextBoolean()) {
				generated.add(random.nextInt(generated.size() + 1), entry(800) + " New by machine.");
			}
			ThreeWay merged = ThreeWay.of(file(given), file(edited), file(generated));
			Set<Integer> both = new HashSet<>(byHand);
			both.retainAll(byMachine);
			assertThat(merged.conflicts()).hasSize(both.size());
			for (String line : edited) {
				if (line.contains("hand")) {
					assertThat(merged.text()).contains(line);
				}
			}
			for (String line : generated) {
				boolean touched = both.stream().anyMatch((index) -> line.startsWith(entry(index)));
				if (line.contains("machine") && !touched) {
					assertThat(merged.text()).contains(line);
				}
			}
			assertThat(ThreeWay.of(file(given), file(edited), file(generated))).isEqualTo(merged);
		}
	}

	private static List<String> edited(List<String> given, String who, Random random, Set<Integer> touched) {
		List<String> edited = new ArrayList<>();
		for (int index = 0; index < given.size(); index++) {
			int dice = random.nextInt(6);
			if (dice == 0) {
				edited.add(given.get(index) + " Changed by " + who + ".");
				touched.add(index);
			}
			else if (dice == 1 && who.equals("hand")) {
				touched.add(index); // taken out
			}
			else {
				edited.add(given.get(index));
			}
		}
		if (who.equals("hand")) {
			Collections.shuffle(edited, random);
		}
		return edited;
	}

	private static String entry(int index) {
		return "- [Entry " + index + "](https://x.example/" + index + ") is out.";
	}

	private static String file(List<String> entries) {
		return "---\ntitle: News\n---\n\n## Clients\n\n" + entries.stream().collect(Collectors.joining("\n"))
				+ "\n\n## End\n\nBye.\n";
	}

}
