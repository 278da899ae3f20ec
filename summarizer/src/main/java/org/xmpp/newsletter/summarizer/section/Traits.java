package org.xmpp.newsletter.summarizer.section;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a sighting shows, as words for the learner.
 */
final class Traits {

	/** What stands later in a text says less about its kind. */
	private static final int WORDS = 60;

	private static final Pattern EVENT = Pattern.compile(
			"(?i)\\b(?:meet-?ups?|sprints?|fosdem|summits?|\\w*conf|conferences?|workshops?|camp|congress|hackathon|office hours?|happy hour|froscon|gathering)\\b");

	/** Tells of what is over. */
	private static final Pattern LOOKING_BACK = Pattern
		.compile("(?i)\\b(?:reports?|recap|summary|retrospective|minutes|notes|rückblick|bericht|blog ?posts?|last|"
				+ "took place|happened|was held|worked on)\\b");

	private final Directory directory;

	private final Memory memory = new Memory();

	Traits(Directory directory) {
		this.directory = directory;
	}

	/** What was decided counts for the months that follow. */
	void remember(Sighting sighting, Section section) {
		Glance glance = Glance.of(sighting, this.directory);
		if (glance.project() != null) {
			this.memory.remember(ofProject(glance), section);
		}
		this.memory.remember(ofOrigin(glance), section);
		this.memory.remember(ofPage(sighting), section);
	}

	List<String> of(Sighting sighting) {
		Glance glance = Glance.of(sighting, this.directory);
		List<String> traits = new ArrayList<>();
		traits.add("page=" + glance.page().word());
		traits.add("release=" + glance.release());
		traits.add("versioned=" + glance.versioned());
		traits.add("kind=" + glance.kind());
		traits.add("kind=" + glance.kind() + ",release=" + glance.release());
		traits.add("page=" + glance.page().word() + ",kind=" + glance.kind());
		traits.add("told=" + glance.told());
		if (glance.project() != null) {
			traits.add("project=" + glance.project());
			past("project", this.memory.usual(ofProject(glance)), traits);
		}
		past("origin", this.memory.usual(ofOrigin(glance)), traits);
		past("page", this.memory.usual(ofPage(sighting)), traits);
		traits.add("host=" + Origin.host(sighting.link()));
		traits.add("origin=" + glance.origin());
		dates(sighting, traits);
		words(sighting.title()).stream().distinct().forEach((word) -> traits.add("t=" + word));
		words(sighting.text()).stream().limit(WORDS).distinct().forEach((word) -> traits.add("w=" + word));
		return traits;
	}

	private static void dates(Sighting sighting, List<String> traits) {
		boolean ahead = Dates.in(sighting.title() + "\n" + sighting.text())
			.stream()
			.anyMatch((day) -> day.isAfter(sighting.day().minusDays(15)));
		boolean event = EVENT.matcher(sighting.title()).find();
		traits.add("ahead=" + ahead);
		traits.add("event=" + event);
		traits.add("event=" + event + ",ahead=" + ahead);
		traits.add("back=" + LOOKING_BACK.matcher(sighting.title() + "\n" + sighting.text()).find());
	}

	private static String ofProject(Glance glance) {
		return "project=" + glance.project() + ",release=" + glance.release();
	}

	private static String ofOrigin(Glance glance) {
		return "origin=" + glance.origin() + ",release=" + glance.release();
	}

	private static String ofPage(Sighting sighting) {
		return "link=" + sighting.link();
	}

	private static void past(String of, Optional<Memory.Usual> usual, List<String> traits) {
		usual.filter(Memory.Usual::isClear).ifPresentOrElse((past) -> {
			traits.add("past " + of + "=" + past.section().id());
			if (past.all() > 2) {
				traits.add("often " + of + "=" + past.section().id());
			}
		}, () -> traits.add("past " + of + "=" + Glance.NONE));
	}

	private static List<String> words(String text) {
		return Arrays.stream(text.toLowerCase(Locale.ROOT).replaceAll("\\d+", "0").split("[^\\p{L}\\p{N}]+"))
			.filter((word) -> word.length() > 1 || word.equals("0"))
			.toList();
	}

}
