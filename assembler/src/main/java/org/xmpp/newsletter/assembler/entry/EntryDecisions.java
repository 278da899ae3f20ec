package org.xmpp.newsletter.assembler.entry;

import org.xmpp.newsletter.contracts.EntryApproved;
import org.xmpp.newsletter.contracts.EntryCorrected;
import org.xmpp.newsletter.contracts.EntryEvent;
import org.xmpp.newsletter.contracts.EntrySetAside;
import org.xmpp.newsletter.contracts.EntryWithdrawn;
import org.xmpp.newsletter.platform.event.EventHandler;

import org.springframework.stereotype.Component;

/**
 * Hears what editors decided.
 */
@Component
class EntryDecisions implements EventHandler<EntryEvent> {

	private final Entries entries;

	private final SetAsides setAsides;

	EntryDecisions(Entries entries, SetAsides setAsides) {
		this.entries = entries;
		this.setAsides = setAsides;
	}

	@Override
	public Class<EntryEvent> type() {
		return EntryEvent.class;
	}

	@Override
	public void on(EntryEvent event) {
		switch (event) {
			case EntryApproved(var entry, var version, var content, var by, var at) ->
				this.entries.approve(entry, version, content, by, at);
			case EntryCorrected(var entry, var version, var content, var by, var at) ->
				this.entries.approve(entry, version, content, by, at);
			case EntryWithdrawn(var entry, var version, var reason, var by, var at) ->
				this.entries.withdraw(entry, version, reason, by, at);
			case EntrySetAside aside -> this.setAsides.keep(aside);
		}
	}

}
