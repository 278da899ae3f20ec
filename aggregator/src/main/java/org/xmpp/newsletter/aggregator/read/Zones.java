package org.xmpp.newsletter.aggregator.read;

import java.time.DateTimeException;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Time zones as feeds write them: offsets in every shape, and names.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc822#section-5">RFC 822 for single
 * letters</a>
 */
final class Zones {

	/** An offset, perhaps after GMT or UTC and with stray blanks. */
	static final String OFFSET = "(?:(?:gmt|utc|ut|z)\\s*)?[+\\-\u2212]\\s*\\d{1,2}(?:\\s*:?\\s*\\d{2})?(?!\\d)";

	private static final Pattern NUMBERS = Pattern
		.compile("(?:[a-z]+\\s*)?([+\\-\u2212])\\s*(\\d{1,2})(?:\\s*:?\\s*(\\d{2}))?");

	private static final String MINUTES = """
			z 0 ut 0 utc 0 gmt 0 wet 0 uct 0 zulu 0 west 60 bst 60 ist 330 cet 60 met 60 mez 60 cest 120 mest 120 mesz 120
			eet 120 eest 180 msk 180 msd 240 trt 180 idt 180 sast 120 cat 120 eat 180 wat 60 sgt 480 hkt 480 pht 480
			jst 540 kst 540 awst 480 acst 570 acdt 630 aest 600 aedt 660 nzst 720 nzdt 780 ict 420 wib 420 wita 480 wit 540
			pkt 300 npt 345 yekt 300 omst 360 novt 420 krat 420 irkt 480 yakt 540 vlat 600 magt 660 pett 720 samt 240
			nst -210 ndt -150 ast -240 adt -180 at -240 est -300 edt -240 et -300 cst -360 cdt -300 ct -360 mst -420 mdt -360
			mt -420 pst -480 pdt -420 pt -480 akst -540 akdt -480 hst -600 hdt -540 sst -660 brt -180 brst -120 art -180
			clt -240 clst -180 cot -300 pet -300 vet -240 uyt -180 azot -60 gst 240 irst 210 ast4 -240 est5edt -300
			""";

	private static final Map<String, Integer> NAMES = names();

	private Zones() {
	}

	static boolean isName(String word) {
		return NAMES.containsKey(word);
	}

	/** Reads an offset or a name; letters that nobody knows count as UTC. */
	static Optional<ZoneOffset> parse(String written) {
		String zone = written.strip().toLowerCase(Locale.ROOT);
		Matcher numbers = NUMBERS.matcher(zone);
		if (!numbers.matches()) {
			return Optional.of(ZoneOffset.ofTotalSeconds(60 * NAMES.getOrDefault(zone, 0)));
		}
		int hours = Integer.parseInt(numbers.group(2));
		int minutes = (numbers.group(3) != null) ? Integer.parseInt(numbers.group(3)) : 0;
		int sign = numbers.group(1).equals("+") ? 1 : -1;
		try {
			return Optional.of(ZoneOffset.ofTotalSeconds(sign * 60 * (60 * hours + minutes)));
		}
		catch (DateTimeException ex) {
			return Optional.empty();
		}
	}

	private static Map<String, Integer> names() {
		Map<String, Integer> names = new HashMap<>();
		String[] words = MINUTES.strip().split("\\s+");
		for (int i = 0; i < words.length; i += 2) {
			names.put(words[i], Integer.valueOf(words[i + 1]));
		}
		for (int hour = 1; hour <= 12; hour++) {
			names.put(String.valueOf("abcdefghiklm".charAt(hour - 1)), -60 * hour);
			names.put(String.valueOf("nopqrstuvwxy".charAt(hour - 1)), 60 * hour);
		}
		return Map.copyOf(names);
	}

}
