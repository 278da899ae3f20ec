package org.xmpp.newsletter.bench.quality;

import java.net.URI;
import java.time.YearMonth;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * A printed entry and the kept items that it tells of.
 *
 * @param month the last month of the issue
 * @param months all months of the issue
 * @param entry the entry's id
 * @param sectionName where it was printed
 * @param project whose news it is
 * @param items the items
 * @param versions the versions that the items have and the entry names
 * @param usable whether the items say enough to write from
 * @param markdown the entry as printed
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record Pair(YearMonth month, List<YearMonth> months, String entry, @JsonProperty("section") String sectionName,
		String project, List<PairItem> items, @JsonProperty("versions_matched") List<String> versions, boolean usable,
		String markdown) {

	/**
	 * Whether the entry is about the items, not only about the version that they have.
	 */
	boolean isAbout(KeptEntry printed) {
		return printed.release() || this.items.stream().anyMatch((item) -> item.how().equals("url"));
	}

	/** Whether an item had its turn in an issue before, and was found late. */
	boolean isLate(URI link) {
		return this.items.stream().anyMatch((item) -> item.link().equals(link) && !item.inWindow());
	}

	Part part() {
		return Part.of(this.month);
	}

	/**
	 * An item of a pair.
	 */
	@JsonIgnoreProperties(ignoreUnknown = true)
	record PairItem(String feed, String guid, URI link, String how, @JsonProperty("in_month") boolean inMonth,
			@JsonProperty("in_window") boolean inWindow) {
	}

}
