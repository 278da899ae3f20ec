package org.xmpp.newsletter.bench.quality;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;
import org.xmpp.newsletter.summarizer.section.Section;

/**
 * A printed entry with the labels of the archive.
 *
 * @param id the issue and the line
 * @param issue the day of the issue
 * @param months the months it covers
 * @param sectionName where the editors put it
 * @param title the heading of a titled block
 * @param project whose news it is, as the archive's rules found
 * @param primaryLink the link that is the news
 * @param links all links
 * @param text as plain text
 * @param markdown as printed
 * @param figures the images that belong to it
 * @param release whether it announces a release
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record KeptEntry(String id, LocalDate issue, List<YearMonth> months, @JsonProperty("section") String sectionName,
		@Nullable String title, @Nullable String project, @JsonProperty("primary_link") @Nullable String primaryLink,
		List<KeptLink> links, String text, String markdown, List<KeptFigure> figures,
		@JsonProperty("is_release") boolean release) {

	YearMonth month() {
		return this.months.getLast();
	}

	Part part() {
		return Part.of(month());
	}

	/** The sections of today; the mixed ones of old have no counterpart. */
	Optional<Section> section() {
		return switch (this.sectionName) {
			case "libraries-tools", "gateways" -> Optional.of(Section.LIBRARIES);
			case "gsoc" -> Optional.of(Section.ANNOUNCEMENTS);
			default -> Section.of(this.sectionName);
		};
	}

	String linkText() {
		return this.links.stream()
			.filter((link) -> link.url().equals(this.primaryLink))
			.map(KeptLink::text)
			.findFirst()
			.orElse("");
	}

	/**
	 * An image of an entry.
	 */
	@JsonIgnoreProperties(ignoreUnknown = true)
	record KeptFigure(@Nullable String caption) {
	}

	/**
	 * A link of an entry.
	 */
	@JsonIgnoreProperties(ignoreUnknown = true)
	record KeptLink(String text, String url) {
	}

}
