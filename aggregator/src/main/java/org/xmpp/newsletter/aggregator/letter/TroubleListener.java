package org.xmpp.newsletter.aggregator.letter;

import org.xmpp.newsletter.aggregator.poll.FeedTrouble;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Notes that a letter is to be written, in the transaction that finds the feed broken.
 */
@Component
class TroubleListener {

	private final Letters letters;

	TroubleListener(Letters letters) {
		this.letters = letters;
	}

	@EventListener
	void hear(FeedTrouble trouble) {
		switch (trouble.what()) {
			case BROKEN, GONE -> this.letters.begin(trouble.feed().id(), trouble.since(),
					trouble.what() == FeedTrouble.What.GONE, trouble.words(), trouble.at());
			case RECOVERED -> this.letters.end(trouble.feed().id(), trouble.at());
			case GAP, MOVED, MOVED_ONTO_ANOTHER -> {
			}
		}
	}

}
