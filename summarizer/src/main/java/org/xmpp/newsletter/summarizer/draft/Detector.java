package org.xmpp.newsletter.summarizer.draft;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import opennlp.tools.langdetect.Language;
import opennlp.tools.langdetect.LanguageDetectorME;
import opennlp.tools.langdetect.LanguageDetectorModel;

/**
 * Tells languages by how their words are spelled. The model comes with the program; it is
 * read when the first post is drafted and takes some 36 MB from then on.
 */
final class Detector {

	private static final int LONG = 200;

	private static final int SHORT = 40;

	/** So few letters belong to a name as well as to a sentence. */
	private static final int SHORTEST = 18;

	/** Nobody writes news in them; they are what the model sees in lists of names. */
	private static final Set<String> UNLIKELY = Set.of("la", "vo");

	/** Where the model knows the part and BCP 47 names the whole. */
	private static final Map<String, String> MACRO = Map.of("cmn", "zh", "nob", "no", "nno", "no", "ekk", "et", "lvs",
			"lv", "pes", "fa", "ara", "ar");

	private static final Map<String, String> CODES = new HashMap<>();

	static {
		Stream.of(Locale.getISOLanguages())
			.filter((code) -> !UNLIKELY.contains(code))
			.forEach((code) -> CODES.put(Locale.of(code).getISO3Language(), code));
		CODES.putAll(MACRO);
	}

	private Detector() {
	}

	/**
	 * Finds the language of a text.
	 * @param text plain text
	 * @param expected the language that the source names, or empty: it needs less proof
	 * @return its code, or empty where it is not clear
	 */
	static Optional<String> clear(String text, String expected) {
		int letters = letters(text);
		if (letters < SHORTEST && !isDense(text)) {
			return Optional.empty();
		}
		List<Language> ranked = ranked(text);
		String best = code(ranked.getFirst());
		double lead = ranked.getFirst().getConfidence() / ranked.get(1).getConfidence();
		double needed = best.equals(expected) ? 1.1 : (letters >= LONG) ? 1.3 : (letters >= SHORT) ? 1.6 : 2.2;
		return Optional.of(best).filter((code) -> !code.isEmpty() && (lead >= needed || isDense(text)));
	}

	/**
	 * Whether a text may well be in one language, and rather than in another.
	 */
	static boolean prefers(String text, String one, String other) {
		List<Language> ranked = ranked(text);
		return ranked.stream().limit(3).anyMatch((language) -> code(language).equals(one))
				&& confidence(ranked, one) > 2 * confidence(ranked, other);
	}

	static int letters(String text) {
		return (int) text.codePoints().filter(Character::isLetter).count();
	}

	/** Scripts that write more with fewer letters, and that few languages share. */
	private static boolean isDense(String text) {
		return text.codePoints().filter(Detector::isDense).count() >= 6;
	}

	private static boolean isDense(int letter) {
		return switch (Character.UnicodeScript.of(letter)) {
			case HAN, HIRAGANA, KATAKANA, HANGUL, THAI -> true;
			default -> false;
		};
	}

	private static double confidence(List<Language> ranked, String code) {
		return ranked.stream()
			.filter((language) -> code(language).equals(code))
			.mapToDouble(Language::getConfidence)
			.sum();
	}

	private static List<Language> ranked(String text) {
		return List.of(new LanguageDetectorME(Loaded.MODEL).predictLanguages(text));
	}

	private static String code(Language language) {
		return CODES.getOrDefault(language.getLang(), "");
	}

	/** Read when it is first needed. */
	private static final class Loaded {

		private static final LanguageDetectorModel MODEL = load();

		private static LanguageDetectorModel load() {
			try (InputStream model = Detector.class.getResourceAsStream("/langdetect-183.bin")) {
				return new LanguageDetectorModel(
						Objects.requireNonNull(model, "The model of languages is missing from the program"));
			}
			catch (IOException ex) {
				throw new UncheckedIOException("The model of languages cannot be read", ex);
			}
		}

	}

}
