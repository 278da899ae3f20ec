package org.xmpp.newsletter.assembler.issue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.xmpp.newsletter.assembler.hand.Writing;
import org.xmpp.newsletter.assembler.hand.Written;
import org.xmpp.newsletter.assembler.specification.ChangeEdit;
import org.xmpp.newsletter.assembler.style.Contributors;
import org.xmpp.newsletter.assembler.style.Edition;
import org.xmpp.newsletter.assembler.style.HouseStyle;
import org.xmpp.newsletter.assembler.style.Section;

/**
 * What people wrote for an issue, as the assembly takes it.
 *
 * @param texts what stands instead of blocks of the style, by the block's name
 * @param passages what stands in sections beside the entries
 * @param thanks who is thanked, or null for those whom the style names
 * @param edits what became of specification changes
 * @param order the keys of what people put in order
 */
record ByHand(Map<String, String> texts, List<Passage> passages, @Nullable Contributors thanks, List<ChangeEdit> edits,
		List<String> order) {

	static ByHand of(List<Written> written, HouseStyle style) {
		Map<String, String> texts = new HashMap<>();
		List<Passage> passages = new ArrayList<>();
		Contributors thanks = null;
		List<ChangeEdit> edits = new ArrayList<>();
		List<String> order = new ArrayList<>();
		for (Written one : written) {
			switch (one.content()) {
				case Writing.Text(String text) -> texts.put(one.about(), text);
				case Writing.Block block -> passages.add(passage(one, block, style));
				case Writing.Thanks names -> thanks = names.names();
				case Writing.Change(String heading, String text, String reason) ->
					edits.add(new ChangeEdit(UUID.fromString(one.about()), heading, text, reason, one.by()));
				case Writing.Order(List<String> keys) -> order.addAll(keys);
				case Writing.Events _ -> {
					// They are offered, and taken over as blocks.
				}
				case null -> {
					// It was taken away.
				}
			}
		}
		return new ByHand(texts, passages, thanks, edits, order);
	}

	/** What has a title or several paragraphs is a block wherever it stands. */
	private static Passage passage(Written written, Writing.Block block, HouseStyle style) {
		Section section = style.section(block.section()).orElse(style.other());
		boolean item = block.title() == null && section.form() != Section.Form.PARAGRAPHS
				&& !block.text().contains("\n\n");
		return new Passage(written.name(), section.id(), block.title(), block.text(), item, written.by());
	}

	Edition in(Edition edition) {
		Edition changed = edition;
		for (Map.Entry<String, String> text : this.texts.entrySet()) {
			changed = changed.with(text.getKey(), text.getValue());
		}
		return (this.thanks != null) ? changed.with(this.thanks) : changed;
	}

}
