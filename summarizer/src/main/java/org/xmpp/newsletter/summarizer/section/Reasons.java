package org.xmpp.newsletter.summarizer.section;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;

/**
 * Says in words what spoke most for a section: what it would be worth without that.
 */
final class Reasons {

	private static final int MOST = 3;

	private static final double WORTH = 0.01;

	private Reasons() {
	}

	static List<String> of(List<String> traits, Section section, ToDoubleFunction<List<String>> chance) {
		double all = chance.applyAsDouble(traits);
		List<Weighed> weighed = new ArrayList<>();
		for (Ground ground : Ground.values()) {
			List<String> without = traits.stream().filter((trait) -> !ground.about.test(trait)).toList();
			String words = ground.words(traits, section);
			if (without.size() < traits.size() && !words.isEmpty()) {
				weighed.add(new Weighed(words, all - chance.applyAsDouble(without)));
			}
		}
		List<String> reasons = new ArrayList<>(weighed.stream()
			.filter((reason) -> reason.worth() > WORTH)
			.sorted(Comparator.comparing(Weighed::worth).reversed().thenComparing(Weighed::words))
			.limit(MOST)
			.map(Weighed::words)
			.toList());
		reasons.add("Learned from earlier decisions, %.0f %% sure.".formatted(100 * all));
		return reasons;
	}

	/**
	 * What may speak for a section.
	 */
	private enum Ground {

		PROJECT((trait) -> trait.matches("(?:past |often )?project=.*")) {
			@Override
			String words(List<String> traits, Section section) {
				return traits.contains("past project=" + section.id())
						? "Earlier news of the project stood in “%s”.".formatted(section.label()) : "";
			}
		},

		ORIGIN((trait) -> trait.matches("(?:(?:past |often )?origin|host)=.*")) {
			@Override
			String words(List<String> traits, Section section) {
				return traits.contains("past origin=" + section.id())
						? "Earlier news from there stood in “%s”.".formatted(section.label()) : "";
			}
		},

		PAGE((trait) -> trait.matches("(?:past |often )page=.*")) {
			@Override
			String words(List<String> traits, Section section) {
				return traits.contains("past page=" + section.id())
						? "The same address stood in “%s” before.".formatted(section.label()) : "";
			}
		},

		ADDRESS((trait) -> trait.startsWith("page=")) {
			@Override
			String words(List<String> traits, Section section) {
				String page = value(traits, "page=");
				return page.equals("other") ? "" : "The address looks like that of a %s.".formatted(page);
			}
		},

		KIND((trait) -> trait.startsWith("kind=") || trait.startsWith("told=")) {
			@Override
			String words(List<String> traits, Section section) {
				String kind = value(traits, "kind=");
				return kind.equals(Glance.NONE) ? "" : "It is about a %s.".formatted(kind);
			}
		},

		RELEASE((trait) -> trait.startsWith("release=") || trait.startsWith("versioned=")) {
			@Override
			String words(List<String> traits, Section section) {
				return traits.contains("release=true") ? "It tells of a release." : "It tells of no release.";
			}
		},

		DATES((trait) -> trait.startsWith("event=") || trait.startsWith("ahead=") || trait.startsWith("back=")) {
			@Override
			String words(List<String> traits, Section section) {
				boolean ahead = traits.contains("ahead=true");
				return traits.contains("event=true")
						? "The title names an event" + (ahead ? ", and a date lies ahead." : ".")
						: (ahead ? "A date lies ahead." : "");
			}
		},

		WORDS((trait) -> trait.startsWith("t=") || trait.startsWith("w=")) {
			@Override
			String words(List<String> traits, Section section) {
				return "Its words are like those of entries there.";
			}
		};

		private final Predicate<String> about;

		Ground(Predicate<String> about) {
			this.about = about;
		}

		abstract String words(List<String> traits, Section section);

		private static String value(List<String> traits, String key) {
			return traits.stream()
				.filter((trait) -> trait.startsWith(key))
				.findFirst()
				.map((trait) -> trait.substring(key.length()))
				.orElse(Glance.NONE);
		}

	}

	/**
	 * A reason and how much the chance falls without it.
	 */
	private record Weighed(String words, double worth) {
	}

}
