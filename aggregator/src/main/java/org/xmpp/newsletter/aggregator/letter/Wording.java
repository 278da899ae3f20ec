package org.xmpp.newsletter.aggregator.letter;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.xmpp.newsletter.aggregator.discovery.Candidate;
import org.xmpp.newsletter.aggregator.validation.Finding;

/**
 * The words of a letter. What strangers wrote is in it on single lines only.
 */
final class Wording {

	private static final int MOST_FINDINGS = 3;

	private static final int LONGEST_IN_LINK = 1500;

	private Wording() {
	}

	static String subject(String title) {
		return "Your feed '%s' cannot be read any more".formatted(line(title, 100));
	}

	static String body(String title, URI address, Due due, Diagnosis diagnosis) {
		List<String> parts = new ArrayList<>();
		parts.add("Hello,\n\nthe newsroom of the XMPP Newsletter reads your feed '%s'\n%s\nfor news of your project."
			.formatted(line(title, 100), address));
		parts.add((due.gone() ? "It says since %s that it is gone for good, so it is not asked any more."
				: "It cannot be read since %s:")
			.formatted(day(due.unreadSince())) + "\n" + line(due.reason(), 500));
		if (!diagnosis.findings().isEmpty()) {
			StringBuilder list = new StringBuilder("What is wrong, and what to do:");
			diagnosis.findings()
				.stream()
				.limit(MOST_FINDINGS)
				.map(Finding::sentence)
				.forEach((one) -> list.append("\n- ").append(one));
			parts.add(list.toString());
		}
		parts.add(advice(due, diagnosis));
		parts.add("This letter is written once. As soon as the feed can be read again, everything goes on by itself.");
		return String.join("\n\n", parts);
	}

	private static String advice(Due due, Diagnosis diagnosis) {
		Candidate replacement = diagnosis.replacement();
		if (diagnosis.works()) {
			return "A look just now found it in order. If you have mended it: thank you.";
		}
		if (replacement != null) {
			return "Your site has another feed that can be read: %s\n(%s, %s). Shall it be read instead?"
				.formatted(replacement.address(), replacement.format(), replacement.rhythm().words());
		}
		return due.gone() ? "Where is your news now? Tell the newsletter's team, and it is read there."
				: "No other feed was found on your site. Please mend this one, or tell the newsletter's team where "
						+ "your news is now.";
	}

	/** A link that opens a program to write with, with everything filled in. */
	static String link(@Nullable String contact, String subject, String body) {
		String shortBody = (body.length() > LONGEST_IN_LINK) ? body.substring(0, LONGEST_IN_LINK) + "…" : body;
		String to = Objects.requireNonNullElse(contact, "mailto:");
		if (to.startsWith("xmpp:")) {
			return "%s?message;subject=%s;body=%s".formatted(to, encoded(subject), encoded(shortBody));
		}
		return "%s?subject=%s&body=%s".formatted(to, encoded(subject), encoded(shortBody.replace("\n", "\r\n")));
	}

	private static String encoded(String text) {
		return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
	}

	private static String day(Instant moment) {
		return moment.atOffset(ZoneOffset.UTC).toLocalDate().toString();
	}

	private static String line(String written, int longest) {
		String plain = written.replaceAll("[\\p{Cntrl}\\u2028-\\u202E\\u2066-\\u2069\\s]+", " ").strip();
		return (plain.length() > longest) ? plain.substring(0, longest) + "…" : plain;
	}

}
