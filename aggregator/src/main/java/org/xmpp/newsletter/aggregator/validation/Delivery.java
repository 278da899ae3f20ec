package org.xmpp.newsletter.aggregator.validation;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * Whether the host hands the feed over as it should.
 */
final class Delivery {

	private static final Duration LONG = Duration.ofDays(2);

	private static final Duration LONGEST_GAP = Duration.ofDays(1);

	private static final Pattern CHARSET = Pattern.compile("(?i)charset\\s*=\\s*\"?([\\w.:-]+)");

	private Delivery() {
	}

	static List<Finding> of(Received received, @Nullable String encoding, boolean json) {
		List<Finding> findings = new ArrayList<>();
		contentType(received, json).ifPresent(findings::add);
		encoding(received, encoding).ifPresent(findings::add);
		if (received.validators().etag() == null && received.validators().lastModified() == null) {
			findings.add(Finding.of(Rule.NO_VALIDATORS, (Place) null,
					"The host sends neither ETag nor Last-Modified, so each poll costs the whole %d kB."
						.formatted(Math.max(1, received.body().length / 1024)),
					"Switch on one of them in the web server; then most polls cost nothing."));
		}
		if (received.freshFor() != null && received.freshFor().compareTo(LONG) > 0) {
			findings.add(
					Finding.of(Rule.KEPT_TOO_LONG, (Place) null,
							"The host wants the feed to be kept for %d days, so news is seen late or lost."
								.formatted(received.freshFor().toDays()),
							"Send Cache-Control: max-age of some hours at most."));
		}
		if (received.encrypted() != null) {
			findings.add(Finding.of(Rule.NOT_ENCRYPTED, (Place) null,
					"The feed is asked for without encryption, though the host offers it.",
					"Use %s, and redirect to it for good (301).".formatted(received.encrypted())));
		}
		return findings;
	}

	/**
	 * Whether items can fall out of the feed between two polls.
	 * @param dates of the items shown
	 */
	static Optional<Finding> window(List<Instant> dates) {
		if (dates.size() < 5) {
			return Optional.empty();
		}
		Instant newest = dates.stream().max(Instant::compareTo).orElseThrow();
		Instant oldest = dates.stream().min(Instant::compareTo).orElseThrow();
		Duration shown = Duration.between(oldest, newest);
		return (shown.compareTo(LONGEST_GAP) < 0) ? Optional.of(Finding.of(Rule.WINDOW_TOO_SMALL, (Place) null,
				"The %d items shown cover only %d hours; what comes and goes between two polls is lost."
					.formatted(dates.size(), shown.toHours()),
				"Show more items, or link to older ones (RFC 5005).")) : Optional.empty();
	}

	private static Optional<Finding> contentType(Received received, boolean json) {
		String type = received.contentType();
		if (type == null) {
			return Optional.of(Finding
				.of(Rule.CONTENT_TYPE, (Place) null, "The host does not say what it sends.", "Send Content-Type: %s."
					.formatted(json ? "application/feed+json" : "application/atom+xml or " + "application/rss+xml")));
		}
		String plain = type.toLowerCase(Locale.ROOT);
		if (json ? plain.contains("json") : plain.contains("xml")) {
			return Optional.empty();
		}
		return Optional
			.of(Finding.of(Rule.CONTENT_TYPE, (Place) null, "The host calls the feed %s.".formatted(Words.quote(type)),
					"Send Content-Type: %s.".formatted(json ? "application/feed+json"
							: "application/atom+xml or application/rss+xml, with charset=utf-8")));
	}

	private static Optional<Finding> encoding(Received received, @Nullable String prolog) {
		Matcher charset = CHARSET.matcher((received.contentType() != null) ? received.contentType() : "");
		if (prolog == null || !charset.find() || charset.group(1).equalsIgnoreCase(prolog)) {
			return Optional.empty();
		}
		return Optional.of(Finding.of(
				Rule.ENCODING_MISMATCH, new Place(1, 1), "The host says %s, the document's first line %s."
					.formatted(Words.quote(charset.group(1)), Words.quote(prolog)),
				"Write both as UTF-8; readers believe the one or the other."));
	}

}
