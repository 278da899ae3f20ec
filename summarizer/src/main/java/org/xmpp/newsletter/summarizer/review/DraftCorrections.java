package org.xmpp.newsletter.summarizer.review;

import org.xmpp.newsletter.contracts.CorrectionRequested;
import org.xmpp.newsletter.platform.event.EventHandler;
import org.xmpp.newsletter.platform.page.Person;

import org.springframework.stereotype.Component;

/**
 * Hears what the comm team wrote into the draft of an issue: a correction in that
 * person's name. What was decided on in the meantime stays, and the history tells of the
 * text.
 */
@Component
class DraftCorrections implements EventHandler<CorrectionRequested> {

	private final Entries entries;

	private final Verdicts verdicts;

	DraftCorrections(Entries entries, Verdicts verdicts) {
		this.entries = entries;
		this.verdicts = verdicts;
	}

	@Override
	public Class<CorrectionRequested> type() {
		return CorrectionRequested.class;
	}

	@Override
	public void on(CorrectionRequested event) {
		this.entries.lock(event.entry()).ifPresent((entry) -> {
			if (entry.state() instanceof EntryState.Approved && entry.version() == event.version()) {
				this.verdicts.edit(entry.id(), entry.version(), new Verdicts.Edit(event.text(), null, null),
						new Person(event.by()));
			}
			else {
				this.entries.record(entry, entry, "changed in the draft, too late",
						"%s: %s".formatted(event.by(), event.text()));
			}
		});
	}

}
