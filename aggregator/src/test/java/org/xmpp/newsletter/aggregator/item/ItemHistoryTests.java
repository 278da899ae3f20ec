package org.xmpp.newsletter.aggregator.item;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xmpp.newsletter.aggregator.item.Sightings.Sighting;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Feeds that change as feeds do, over many polls, compared with what really happened.
 */
class ItemHistoryTests {

	private static final int POLLS = 200;

	/** What the test knows of an item and the reader does not. */
	private record Truth(int serial, ShownItem shown) {
	}

	@ParameterizedTest
	@ValueSource(longs = { 1, 2, 3, 5, 8, 13, 21, 34, 55, 89 })
	void nothingIsLostNothingComesTwiceAndEachEditIsOneRevision(long seed) {
		Random random = new Random(seed);
		Sightings sightings = new Sightings();
		List<Truth> window = new ArrayList<>();
		List<Truth> gone = new ArrayList<>();
		Map<Integer, String> identities = new HashMap<>();
		int serial = 0;
		for (int poll = 0; poll < POLLS; poll++) {
			int before = serial;
			serial = addSome(window, gone, serial, random);
			int edited = change(window, before, random);
			Collections.shuffle(window, random);
			List<Sighting> news = sightings.see(window.stream().map((truth) -> truth.shown().read()).toList());
			assertThat(news).as("new ones at poll %d", poll)
				.filteredOn((sighting) -> !sighting.revised())
				.hasSize(serial - before);
			assertThat(news).as("edits at poll %d", poll).filteredOn(Sighting::revised).hasSize(edited);
			remember(window, news, identities);
		}
		assertThat(identities).hasSize(serial);
		assertThat(identities.values()).doesNotHaveDuplicates();
	}

	/** New ones come, old ones leave, and some return. */
	private static int addSome(List<Truth> window, List<Truth> gone, int serial, Random random) {
		int next = serial;
		while (window.size() > 10) {
			gone.add(window.remove(random.nextInt(window.size())));
		}
		for (int i = random.nextInt(3); i > 0; i--) {
			window.add(new Truth(next, fresh(next++)));
		}
		if (!gone.isEmpty() && random.nextInt(5) == 0) {
			window.add(gone.remove(random.nextInt(gone.size())));
		}
		return next;
	}

	private static ShownItem fresh(int serial) {
		return new ShownItem("guid-" + serial, "https://example.org/posts/" + serial, "Kettle 1." + serial,
				"Version 1." + serial + " boils water.",
				"2025-%02d-%02d".formatted(1 + serial / 28 % 12, 1 + serial % 28));
	}

	/**
	 * One of the older items changes in one way that is an edit, another in one that is
	 * none.
	 */
	private static int change(List<Truth> window, int before, Random random) {
		List<Integer> old = new ArrayList<>();
		for (int i = 0; i < window.size(); i++) {
			if (window.get(i).serial() < before) {
				old.add(i);
			}
		}
		Collections.shuffle(old, random);
		if (old.size() < 4) {
			return 0;
		}
		window.set(old.get(0), edit(window.get(old.get(0)), random));
		window.set(old.get(1), disguise(window.get(old.get(1)), random));
		return 1;
	}

	private static Truth edit(Truth truth, Random random) {
		ShownItem item = truth.shown();
		String digit = String.valueOf(random.nextInt(1_000_000));
		return new Truth(truth.serial(), switch (random.nextInt(3)) {
			case 0 -> item.saying(item.text() + " " + digit);
			case 1 -> item.titled("Kettle " + digit + " of " + truth.serial());
			default -> item.at("https://example.org/moved/" + truth.serial() + "/" + digit);
		});
	}

	private static Truth disguise(Truth truth, Random random) {
		ShownItem item = truth.shown();
		return new Truth(truth.serial(), switch (random.nextInt(3)) {
			case 0 -> item.named("other-" + truth.serial() + "-" + random.nextInt(1_000_000));
			case 1 -> item.saying(" " + item.text().replace(" ", "  "));
			default ->
				item.at(String.valueOf(item.link()).replaceFirst("\\?.*", "") + "?utm_source=" + random.nextInt(99));
		});
	}

	private static void remember(List<Truth> window, List<Sighting> news, Map<Integer, String> identities) {
		for (Sighting sighting : news) {
			Truth truth = window.stream()
				.filter((one) -> one.shown().read().equals(sighting.item()))
				.findFirst()
				.orElseThrow();
			String before = identities.putIfAbsent(truth.serial(), sighting.identity());
			assertThat(before == null || before.equals(sighting.identity())).isTrue();
		}
	}

}
