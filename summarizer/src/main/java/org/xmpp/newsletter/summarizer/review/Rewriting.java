package org.xmpp.newsletter.summarizer.review;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.xmpp.newsletter.summarizer.claim.Claims;
import org.xmpp.newsletter.summarizer.draft.Draft;
import org.xmpp.newsletter.summarizer.draft.Maker;
import org.xmpp.newsletter.summarizer.draft.Paragraph;
import org.xmpp.newsletter.summarizer.ledger.Sources;
import org.xmpp.newsletter.summarizer.story.Item;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes a draft of a model in the place of one by rules, unless somebody was quicker: a
 * person who touched the entry, or a source that changed.
 */
@Component
@Transactional
public class Rewriting {

	private final Entries entries;

	private final Items items;

	private final KnownSources knownSources;

	private final Claims claims;

	Rewriting(Entries entries, Items items, KnownSources knownSources, Claims claims) {
		this.entries = entries;
		this.items = items;
		this.knownSources = knownSources;
		this.claims = claims;
	}

	/**
	 * Finds an entry that may be told otherwise.
	 * @param id the entry
	 * @param version the version that is meant
	 * @return what is to be told, or empty when the entry is no longer open for it
	 */
	@Transactional(readOnly = true)
	public Optional<Assignment> assignment(UUID id, int version) {
		return this.entries.find(id).filter((entry) -> isOpen(entry, version)).map((entry) -> {
			List<Item> told = this.items.of(id);
			return new Assignment(id, version, entry.placement().section(), entry.draft(), told, sources(told));
		});
	}

	/**
	 * Puts what a model wrote into an entry, as a new version.
	 * @param assignment what it was asked for
	 * @param model what wrote it
	 * @return whether it was taken; false when somebody was quicker
	 */
	public boolean offer(Assignment assignment, Maker.Model model) {
		Optional<Entry> open = lock(assignment);
		open.ifPresent((entry) -> {
			Draft told = entry.draft().toldBy(model);
			Entry changed = entry.retold(entry.items(), told, entry.placement());
			Entry checked = changed.with(Assessment.concerns(new Paragraph(told.text()), entry.placement(),
					sources(this.items.of(entry.id()))), entry.flags());
			this.entries.save(checked);
			this.entries.record(entry, checked, "drafted again", null);
		});
		return open.isPresent();
	}

	/**
	 * Writes down why an entry keeps its draft by rules.
	 * @param assignment what was asked for
	 * @param why a sentence for a person
	 */
	public void keep(Assignment assignment, String why) {
		lock(assignment).ifPresent((entry) -> this.entries.record(entry, entry, "kept as drafted by rules", why));
	}

	private Sources sources(List<Item> told) {
		return this.knownSources.of(told);
	}

	private Optional<Entry> lock(Assignment assignment) {
		return this.entries.lock(assignment.entry()).filter((entry) -> isOpen(entry, assignment.version()));
	}

	private boolean isOpen(Entry entry, int version) {
		return !this.claims.isHeld(entry.id()) && entry.version() == version
				&& entry.state() instanceof EntryState.InReview && !entry.edited() && entry.draft().rest() != null
				&& entry.draft().maker() instanceof Maker.Rules;
	}

}
