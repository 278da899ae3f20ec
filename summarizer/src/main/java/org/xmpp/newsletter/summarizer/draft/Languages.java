package org.xmpp.newsletter.summarizer.draft;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/**
 * Finds out in which language something is written: as its source says, else by the
 * little words.
 */
final class Languages {

	private static final int ENOUGH = 8;

	private static final Map<String, Set<String>> LITTLE_WORDS = Map.of("en",
			words("the and of to is that with for this are was from have has"), "de",
			words("der die das und ist nicht mit für auf ein eine wird wir auch von"), "fr",
			words("le les des et est une pour dans que qui avec sur vous nous pas"), "es",
			words("el los las y es una para en que con por del se su como"), "it",
			words("il gli che e di una per con del della sono non questo alla nel"), "pt",
			words("o os as e uma para em que com não por do da um mais"), "nl",
			words("de het een en van is dat niet met voor op zijn worden deze ook"));

	private Languages() {
	}

	/**
	 * Finds the language of what is linked.
	 * @param declared the tag in the source, or null
	 * @param text plain text
	 * @return a BCP 47 tag, or null for English and where it is not clear
	 */
	static @Nullable String foreign(@Nullable String declared, String text) {
		if (declared != null && !declared.isBlank()) {
			Locale locale = Locale.forLanguageTag(declared.replace('_', '-'));
			boolean known = !locale.getLanguage().isEmpty() && !locale.getLanguage().equals("en");
			return known ? tag(locale) : null;
		}
		return guess(text).filter((language) -> !language.equals("en")).orElse(null);
	}

	/**
	 * The mark at the end of an entry.
	 * @param tag a BCP 47 tag
	 * @return such as {@code [DE]} or {@code [PT_BR]}
	 */
	static String mark(String tag) {
		return "\\[" + tag.toUpperCase(Locale.ROOT).replace("-", "\\_") + "\\]";
	}

	private static String tag(Locale locale) {
		boolean brazil = locale.getLanguage().equals("pt") && locale.getCountry().equals("BR");
		return brazil ? "pt-BR" : locale.getLanguage();
	}

	private static Optional<String> guess(String text) {
		List<String> words = Arrays.asList(text.toLowerCase(Locale.ROOT).split("[^\\p{L}]+"));
		Map<String, Long> hits = LITTLE_WORDS.entrySet()
			.stream()
			.collect(Collectors.toMap(Map.Entry::getKey, (language) -> count(words, language.getValue())));
		return hits.entrySet()
			.stream()
			.max(Map.Entry.<String, Long>comparingByValue().thenComparing(Map.Entry::getKey, Comparator.reverseOrder()))
			.filter((best) -> best.getValue() >= ENOUGH && best.getValue() > 2 * hits.getOrDefault("en", 0L))
			.map(Map.Entry::getKey);
	}

	private static long count(List<String> words, Set<String> little) {
		return words.stream().filter(little::contains).count();
	}

	private static Set<String> words(String words) {
		return Set.of(words.split(" "));
	}

}
