package org.xmpp.newsletter.aggregator.specification;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xmpp.newsletter.contracts.SpecificationChanged;
import org.xmpp.newsletter.platform.event.Outbox;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps every list that differs from the last one and publishes what changed.
 */
@Service
public class SpecificationLists {

	private static final Logger logger = LoggerFactory.getLogger(SpecificationLists.class);

	private final ListStore lists;

	private final ChangeStore changes;

	private final Outbox outbox;

	private final int toleratedLoss;

	SpecificationLists(ListStore lists, ChangeStore changes, Outbox outbox, XepListProperties properties) {
		this.lists = lists;
		this.changes = changes;
		this.outbox = outbox;
		this.toleratedLoss = properties.toleratedLoss();
	}

	/**
	 * Takes a list in. List, changes and their events are stored in one transaction.
	 * @param list as published
	 * @param seen when
	 * @return what came of it
	 */
	@Transactional
	public Outcome receive(byte[] list, Instant seen) {
		this.lists.lock();
		if (this.lists.knows(list)) {
			return new Outcome.Known();
		}
		try {
			return take(list, seen);
		}
		catch (UnusableListException ex) {
			logger.warn("The list of XEPs is refused because {}; the last good one stays", ex.getMessage());
			return new Outcome.Refused(String.valueOf(ex.getMessage()));
		}
	}

	private Outcome take(byte[] bytes, Instant seen) throws UnusableListException {
		XepList after = XepListReader.read(bytes);
		Optional<byte[]> last = this.lists.last();
		if (last.isEmpty()) {
			this.lists.add(bytes, seen);
			this.changes.rememberKeys(after);
			return new Outcome.First();
		}
		XepList before = kept(last.get());
		after.requireSuccessorOf(before, this.toleratedLoss);
		long list = this.lists.add(bytes, seen);
		List<SpecificationChanged> published = Derivation.between(before, after, seen)
			.stream()
			.filter((change) -> this.changes.add(list, change))
			.toList();
		published.forEach(this.outbox::publish);
		this.changes.rememberKeys(after);
		return new Outcome.Taken(published);
	}

	private static XepList kept(byte[] bytes) {
		try {
			return XepListReader.read(bytes);
		}
		catch (UnusableListException ex) {
			throw new IllegalStateException("The last list of XEPs that was kept cannot be read any more", ex);
		}
	}

}
