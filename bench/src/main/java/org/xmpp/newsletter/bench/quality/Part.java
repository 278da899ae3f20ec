package org.xmpp.newsletter.bench.quality;

import java.time.YearMonth;

/**
 * Parts of the archive by time. Everything was fitted on the first; the second served to
 * choose; the others were looked at seldom, the last one never.
 */
enum Part {

	TRAINING("training, to 2024-06", YearMonth.of(2024, 6)),
	VALIDATION("validation, 2024-07 to 2024-12", YearMonth.of(2024, 12)),
	TEST("test, 2025-01 to 2025-06", YearMonth.of(2025, 6)), LATER("later, from 2025-07", YearMonth.of(9999, 12));

	private final String label;

	private final YearMonth last;

	Part(String label, YearMonth last) {
		this.label = label;
		this.last = last;
	}

	String label() {
		return this.label;
	}

	YearMonth last() {
		return this.last;
	}

	/** The last month before it; of the first part its own last one. */
	YearMonth known() {
		return values()[Math.max(0, ordinal() - 1)].last;
	}

	static Part of(YearMonth month) {
		for (Part part : values()) {
			if (!month.isAfter(part.last)) {
				return part;
			}
		}
		return LATER;
	}

}
