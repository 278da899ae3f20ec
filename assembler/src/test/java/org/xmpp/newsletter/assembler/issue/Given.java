package org.xmpp.newsletter.assembler.issue;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.xmpp.newsletter.assembler.entry.Entry;
import org.xmpp.newsletter.contracts.EntryContent;
import org.xmpp.newsletter.contracts.SpecificationChanged;
import org.xmpp.newsletter.contracts.SpecificationChanged.Kind;

/**
 * Entries and changes for tests, with random ids: nothing printed may depend on them.
 */
final class Given {

	static final YearMonth MAY = YearMonth.of(2025, 5);

	private static final Instant NOON = Instant.parse("2025-05-01T12:00:00Z");

	private Given() {
	}

	static Entry entry(String section, String title, String text) {
		return entry(section, null, null, title, text, 1);
	}

	static Entry entry(String section, @Nullable String project, @Nullable String family, String title, String text,
			int day) {
		return of(content(section, project, family, title, text, day, null));
	}

	static Entry of(EntryContent content) {
		return new Entry(UUID.randomUUID(), 1, content, null, "edna", NOON);
	}

	static EntryContent content(String section, @Nullable String project, @Nullable String family, String title,
			String text, int day, @Nullable String language) {
		return new EntryContent(MAY, section, project, family, title, text, language,
				NOON.plusSeconds(86_400L * (day - 1)), List.of(UUID.randomUUID()), List.of());
	}

	static Entry release(String section, String project, @Nullable String family, String version) {
		String address = "https://" + project.toLowerCase(java.util.Locale.ROOT) + ".example/";
		String text = "[%s](%s) has released version [%s](%sreleases/v%s).".formatted(project, address, version,
				address, version);
		EntryContent content = new EntryContent(MAY, section, project, family, project + " " + version, text, null,
				NOON, List.of(), List.of(URI.create(address + "releases/v" + version)));
		return of(content);
	}

	static SpecificationChanged change(Kind kind, int number, String title, @Nullable String version,
			@Nullable String remark) {
		LocalDate ends = (kind == Kind.LAST_CALL) ? LocalDate.parse("2025-05-27") : null;
		return new SpecificationChanged(UUID.randomUUID(), kind, number, null, title, version, remark, null, ends,
				false, MAY, Instant.parse("2025-05-13T06:00:00Z"));
	}

	static SpecificationChanged proposal(String name, String title, String summary) {
		return new SpecificationChanged(UUID.randomUUID(), Kind.PROPOSED, null, name, title, null, null, summary, null,
				false, MAY, NOON);
	}

}
