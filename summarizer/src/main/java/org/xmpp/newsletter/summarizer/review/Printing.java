package org.xmpp.newsletter.summarizer.review;

import org.xmpp.newsletter.contracts.IssueReleased;
import org.xmpp.newsletter.platform.event.EventHandler;

import org.springframework.stereotype.Component;

/**
 * Hears what was printed: that month takes nothing more, and nothing of it is printed
 * again. What people decided for it is learned.
 */
@Component
class Printing implements EventHandler<IssueReleased> {

	private final Months months;

	private final Experience experience;

	Printing(Months months, Experience experience) {
		this.months = months;
		this.experience = experience;
	}

	@Override
	public Class<IssueReleased> type() {
		return IssueReleased.class;
	}

	@Override
	public void on(IssueReleased event) {
		this.months.release(event.month(), event.entries(), event.at());
		this.experience.learn();
	}

}
