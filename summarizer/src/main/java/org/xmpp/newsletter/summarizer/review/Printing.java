package org.xmpp.newsletter.summarizer.review;

import org.xmpp.newsletter.contracts.IssueReleased;
import org.xmpp.newsletter.platform.event.EventHandler;

import org.springframework.stereotype.Component;

/**
 * Hears what was printed: that month takes nothing more, and nothing of it is printed
 * again.
 */
@Component
class Printing implements EventHandler<IssueReleased> {

	private final Months months;

	Printing(Months months) {
		this.months = months;
	}

	@Override
	public Class<IssueReleased> type() {
		return IssueReleased.class;
	}

	@Override
	public void on(IssueReleased event) {
		this.months.release(event.month(), event.entries(), event.at());
	}

}
