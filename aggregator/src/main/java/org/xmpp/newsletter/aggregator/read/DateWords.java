package org.xmpp.newsletter.aggregator.read;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/**
 * Names of months and days in the languages that feeds come in.
 */
final class DateWords {

	private static final Pattern MARKS = Pattern.compile("\\p{Mn}+");

	private static final int SHORTEST_STEM = 3;

	/** How the names of each month begin, accents left out. */
	private static final String[] MONTHS = { "jan gen ene sty янв ιαν led ocak", "feb fev lut фев φεβ uno subat",
			"mar mrz mrt maer мар μαρ", "apr abr avr kwi апр απρ nisan", "may mai maj mei mag maio май мая μαι",
			"jun juin giu cze июн ιουν haziran", "jul juil lug lip июл ιουλ temmuz", "aug ago aou sie авг αυγ agustos",
			"sep set wrz сен σεπ zari eylul", "oct okt ott out paz окт οκτ rij ekim", "nov lis ноя νοε kasim",
			"dec dez dic des gru дек δεκ pro aralik" };

	private static final Set<String> DAYS = Arrays
		.stream(("""
				mon tue wed thu fri sat sun tues weds thur thurs monday tuesday wednesday thursday friday saturday sunday
				mo di mi do fr sa so montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag
				lun mer jeu ven sam dim lundi mardi mercredi jeudi vendredi samedi dimanche
				mie jue vie sab dom lunes martes miercoles jueves viernes sabado domingo
				gio lunedi martedi mercoledi giovedi venerdi domenica seg ter qua qui sex segunda terca quarta quinta sexta feira
				ma wo vr za zo maandag dinsdag woensdag donderdag vrijdag zaterdag zondag
				pon wto sro czw pia nie poniedzialek wtorek sroda czwartek piatek sobota niedziela
				пн вт ср чт пт сб вс понедельник вторник среда четверг пятница суббота воскресенье
				κυρ δευ τρι τετ πεμ παρ σαβ man tir ons tor lor son
				""")
			.strip()
			.split("\\s+"))
		.map(DateWords::plain)
		.collect(Collectors.toUnmodifiableSet());

	private static final Map<String, Integer> STEMS = stems();

	private DateWords() {
	}

	/** Small letters without accents. */
	static String plain(String written) {
		String letters = MARKS.matcher(Normalizer.normalize(written, Normalizer.Form.NFD)).replaceAll("");
		return Normalizer.normalize(letters, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
	}

	static boolean isDay(String word) {
		return DAYS.contains(word);
	}

	/** The number of the month that a word names, or null. */
	static @Nullable Integer month(String word) {
		if (isDay(word)) {
			return null;
		}
		for (int length = Math.min(word.length(), 7); length >= SHORTEST_STEM; length--) {
			Integer month = STEMS.get(word.substring(0, length));
			if (month != null) {
				return month;
			}
		}
		return null;
	}

	private static Map<String, Integer> stems() {
		Map<String, Integer> stems = new HashMap<>();
		for (int month = 1; month <= MONTHS.length; month++) {
			for (String stem : MONTHS[month - 1].split(" ")) {
				stems.put(plain(stem), month);
			}
		}
		return Map.copyOf(stems);
	}

}
