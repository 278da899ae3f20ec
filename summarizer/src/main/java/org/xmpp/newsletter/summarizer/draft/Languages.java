package org.xmpp.newsletter.summarizer.draft;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.xmpp.newsletter.contracts.ItemContent;

/**
 * Finds out in which language something is written: by what is written, with an ear for
 * what the source says about itself. Feeds often name the language of their software.
 */
final class Languages {

	private static final String ENGLISH = "en";

	/** So much tells the language; more only costs time. */
	private static final int ENOUGH = 3000;

	private static final int LONGEST_BLOCK = 600;

	/** A shorter block says too little on its own. */
	private static final int SHORTEST_BLOCK = 60;

	/** A quote in another language is not a second version of the text. */
	private static final double SHARE = 0.25;

	private Languages() {
	}

	/**
	 * Finds the language of a post.
	 * @param content the post
	 * @param body its body
	 * @return its language, English where it is not clear
	 */
	static Spoken of(ItemContent content, Body body) {
		Locale declared = declared(content.language());
		Map<String, Integer> letters = new HashMap<>();
		for (String block : blocks(content.title(), body)) {
			Detector.clear(block, declared.getLanguage())
				.ifPresent((code) -> letters.merge(code, Detector.letters(block), Integer::sum));
		}
		int all = letters.values().stream().mapToInt(Integer::intValue).sum();
		if (all == 0) {
			return weighed(declared, content.title() + " " + body.text());
		}
		String foreign = letters.entrySet()
			.stream()
			.filter((entry) -> !entry.getKey().equals(ENGLISH) && entry.getValue() >= SHARE * all)
			.max(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry::getKey))
			.map(Map.Entry::getKey)
			.orElse(null);
		return new Spoken((foreign != null) ? tag(foreign, declared, content) : null,
				letters.getOrDefault(ENGLISH, 0) >= SHARE * all);
	}

	private static Locale declared(@Nullable String tag) {
		return (tag != null) ? Locale.forLanguageTag(tag.strip().replace('_', '-')) : Locale.ROOT;
	}

	/** What the source says counts where the text is not against it. */
	private static Spoken weighed(Locale declared, String text) {
		String code = declared.getLanguage();
		boolean foreign = !code.isEmpty() && !code.equals(ENGLISH) && Detector.letters(text) > 0
				&& Detector.prefers(text, code, ENGLISH);
		return new Spoken(foreign ? tag(code, declared, null) : null, !foreign);
	}

	/** The title goes with the beginning, short lines go together. */
	private static List<String> blocks(String title, Body body) {
		List<String> lines = body.paragraphs().isEmpty() ? body.text().lines().toList() : body.paragraphs();
		List<StringBuilder> blocks = new ArrayList<>(List.of(new StringBuilder(title)));
		int length = 0;
		for (String line : lines) {
			if (length > ENOUGH) {
				break;
			}
			if (Detector.letters(blocks.getLast().toString()) >= SHORTEST_BLOCK) {
				blocks.add(new StringBuilder());
			}
			blocks.getLast().append(' ').append(line, 0, Math.min(line.length(), LONGEST_BLOCK));
			length += line.length();
		}
		return blocks.stream().map(StringBuilder::toString).toList();
	}

	private static String tag(String code, Locale declared, @Nullable ItemContent content) {
		boolean brazil = code.equals("pt") && (declared.getCountry().equals("BR")
				|| (content != null && String.valueOf(content.link().getHost()).endsWith(".br")));
		return brazil ? "pt-BR" : code;
	}

	/**
	 * What a post is written in.
	 *
	 * @param foreign a BCP 47 tag, or null where it is in English only
	 * @param english whether it is in English, too
	 */
	record Spoken(@Nullable String foreign, boolean english) {

		/**
		 * The mark at the end of an entry.
		 * @return such as {@code [DE]}, {@code [PT_BR]} or {@code [DE / EN]}; empty for
		 * English
		 */
		String mark() {
			if (this.foreign == null) {
				return "";
			}
			String code = this.foreign.toUpperCase(Locale.ROOT).replace('-', '_');
			return "[" + code + (this.english ? " / EN]" : "]");
		}

	}

}
