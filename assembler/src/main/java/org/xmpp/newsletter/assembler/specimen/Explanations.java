package org.xmpp.newsletter.assembler.specimen;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import org.xmpp.newsletter.assembler.document.LineDifference;
import org.xmpp.newsletter.assembler.style.HouseStyle;
import org.xmpp.newsletter.assembler.style.Section;
import org.xmpp.newsletter.assembler.style.Subsection;

/**
 * Says why a built file differs from the printed one.
 */
final class Explanations {

	private final HouseStyle style;

	Explanations(HouseStyle style) {
		this.style = style;
	}

	Slip explain(LineDifference difference) {
		List<String> then = difference.then().stream().filter((line) -> !line.isBlank()).toList();
		List<String> now = difference.now().stream().filter((line) -> !line.isBlank()).toList();
		String printed = then.isEmpty() ? "(nothing; built: " + String.join(" / ", now) + ")"
				: String.join(" / ", then);
		return new Slip(difference.line(), (printed.length() > 100) ? printed.substring(0, 100) + "…" : printed,
				why(then, now));
	}

	private String why(List<String> then, List<String> now) {
		if (same(then, now, "\\s+")) {
			return "other spaces";
		}
		if (same(then, now, "\\\\(?=\\p{Punct})|\\s+")) {
			return "characters of markup, which are printed as such only behind a backslash";
		}
		if (same(then, now, "(?m)^\\s*[-*+] +|\\s+")) {
			return "another list marker or depth";
		}
		if (same(then, now, java.util.regex.Pattern.quote(this.style.site()) + "|\\s+")) {
			return "an address of the site in the other form";
		}
		if (then.isEmpty() && now.stream().allMatch(this::isEmptySubsection)) {
			return "a subsection of the specifications is missing";
		}
		if (now.isEmpty() && then.stream().allMatch(this::isHeading)) {
			return "a heading without anything below it";
		}
		if (then.size() == 1 && now.size() == 1 && isHeading(then.getFirst()) && isHeading(now.getFirst())) {
			return "the heading is \"" + now.getFirst() + "\" in this form";
		}
		if (sorted(then).equals(sorted(now))) {
			return "another order";
		}
		return "";
	}

	private boolean isEmptySubsection(String line) {
		return this.style.specifications()
			.stream()
			.anyMatch((subsection) -> line.endsWith(subsection.heading()) || line.endsWith(subsection.empty())
					|| subsection.intro() != null && !line.startsWith("-"));
	}

	private boolean isHeading(String line) {
		String words = line.replaceFirst("^#+\\s+", "").toLowerCase(Locale.ROOT);
		return line.startsWith("#") && (this.style.sections()
			.stream()
			.map(Section::headings)
			.flatMap(List::stream)
			.anyMatch((heading) -> heading.toLowerCase(Locale.ROOT).equals(words))
				|| this.style.specifications()
					.stream()
					.map(Subsection::heading)
					.anyMatch((heading) -> heading.toLowerCase(Locale.ROOT).equals(words)));
	}

	private static boolean same(List<String> then, List<String> now, String without) {
		return joined(then).replaceAll(without, "").equals(joined(now).replaceAll(without, ""));
	}

	private static String joined(List<String> lines) {
		return lines.stream().collect(Collectors.joining("\n"));
	}

	private static List<String> sorted(List<String> lines) {
		return lines.stream().sorted().toList();
	}

}
