package org.xmpp.newsletter.assembler.archive;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * What stands under a heading.
 *
 * @param news whether it is news at all
 * @param section the id of its section in the house style of today, or null where the
 * issue did not divide its news so
 */
record Place(boolean news, @Nullable String section) {

	/**
	 * What every issue says anew, and the specifications, which have a desk of their own.
	 */
	static final Place ASIDE = new Place(false, null);

	/** News that nobody divided. */
	static final Place MIXED = new Place(true, null);

	/** As sections were called over the years; the first that fits. */
	private static final Map<Pattern, Place> NAMES = new LinkedHashMap<>();

	static {
		name(".*fiscal hosting.*|.*translat.*|.*contributors.*|extensions.*|.*subscribe.*|licen[sc]e|spread the news.*"
				+ "|help us.*|thanks.*|credits.*|intro(?:duction)?", ASIDE);
		name("(?:xsf )?announce?ments?|.*summer of code.*|gsoc.*|xmpp community projects|xmpp standards foundation",
				in("announcements"));
		name("(?:(?:xmpp|recent|upcoming) )?(?:events|sprints)|fosdem", in("events"));
		name("(?:xmpp )?(?:videos?|talks?)(?: (?:and|&) talks?)?", in("talks"));
		name("(?:xmpp )?(?:articles?|tutorials?|howtos?|guides and howtos)", in("articles"));
		name("(?:xmpp )?clients?(?: (?:and|&) applications?)?", in("clients"));
		name("(?:xmpp )?servers?", in("servers"));
		name("(?:xmpp )?(?:librar(?:y|ies)|gateways|bridges|plugins)(?: (?:and|&) tools)?", in("libraries"));
		name("(?:other )?news|(?:xmpp )?software (?:news|releases?)|new releases.*|others?(?: software)?|"
				+ "(?:new )?(?:services|software)|miscellaneous", MIXED);
	}

	private static Place in(String section) {
		return new Place(true, section);
	}

	private static void name(String words, Place place) {
		NAMES.put(Pattern.compile(words), place);
	}

	/**
	 * Finds what a heading announces.
	 * @param heading plain text
	 * @return the place, or empty for a heading that is no section's
	 */
	static Optional<Place> called(String heading) {
		String words = heading.toLowerCase(Locale.ROOT)
			// A letter that only looks right stood in the first issue.
			.replace('ѕ', 's')
			.replaceAll("[^\\p{L}\\p{N}&]+", " ")
			.strip();
		return NAMES.entrySet()
			.stream()
			.filter((name) -> name.getKey().matcher(words).matches())
			.map(Map.Entry::getValue)
			.findFirst();
	}

	boolean hasTitledBlocks() {
		return "announcements".equals(this.section);
	}

}
