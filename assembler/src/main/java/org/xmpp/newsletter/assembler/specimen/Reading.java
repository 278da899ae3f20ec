package org.xmpp.newsletter.assembler.specimen;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.xmpp.newsletter.assembler.entry.Entry;
import org.xmpp.newsletter.assembler.issue.IssueMaterial;
import org.xmpp.newsletter.assembler.issue.Passage;
import org.xmpp.newsletter.assembler.lint.Knowledge;
import org.xmpp.newsletter.assembler.specification.ChangeEdit;
import org.xmpp.newsletter.assembler.style.Edition;
import org.xmpp.newsletter.assembler.style.Figure;
import org.xmpp.newsletter.contracts.SpecificationChanged;

/**
 * What is read out of a printed issue.
 */
final class Reading {

	/** Who wrote what was printed. */
	static final String PRINT = "print";

	private final List<Entry> entries = new ArrayList<>();

	private final List<Passage> passages = new ArrayList<>();

	private final Map<UUID, List<Figure>> figures = new HashMap<>();

	private final List<SpecificationChanged> changes = new ArrayList<>();

	private final List<ChangeEdit> edits = new ArrayList<>();

	private final List<String> order = new ArrayList<>();

	private Edition edition;

	Reading(Edition edition) {
		this.edition = edition;
	}

	Edition edition() {
		return this.edition;
	}

	void add(Entry entry) {
		this.entries.add(entry);
		this.order.add(entry.id().toString());
	}

	void add(Passage passage) {
		this.passages.add(passage);
		this.order.add(passage.key());
	}

	void add(UUID entry, Figure figure) {
		this.figures.computeIfAbsent(entry, (_) -> new ArrayList<>()).add(figure);
	}

	void add(SpecificationChanged change) {
		this.changes.add(change);
		this.order.add(change.change().toString());
	}

	void add(ChangeEdit edit) {
		this.edits.add(edit);
		if (edit.heading() != null) {
			this.order.add(edit.change().toString());
		}
	}

	void text(String block, String text) {
		this.edition = this.edition.with(block, text);
	}

	int entries() {
		return this.entries.size();
	}

	int passages() {
		return this.passages.size();
	}

	int changes() {
		return this.changes.size();
	}

	int edits() {
		return this.edits.size();
	}

	IssueMaterial material() {
		return new IssueMaterial(this.edition, this.entries, this.changes, Map.of(), this.passages, this.figures,
				this.edits, this.order, Knowledge.NONE);
	}

}
