package org.xmpp.newsletter.platform.event;

import java.time.Instant;
import java.time.YearMonth;
import java.util.UUID;

import org.xmpp.newsletter.contracts.SpecificationChanged;

/**
 * Events to send.
 */
final class Changes {

	private static final Instant SEEN = Instant.parse("2025-05-07T08:00:00Z");

	private Changes() {
	}

	static SpecificationChanged of(int number) {
		return of(number, "Improve wording");
	}

	static SpecificationChanged of(int number, String remark) {
		return new SpecificationChanged(UUID.randomUUID(), SpecificationChanged.Kind.UPDATED, number, null, "Probes",
				"0.2", remark, null, null, false, YearMonth.of(2025, 5), SEEN);
	}

}
