package org.xmpp.newsletter.summarizer.draft;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;

/**
 * What made a text.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({ @JsonSubTypes.Type(Maker.Rules.class), @JsonSubTypes.Type(Maker.Model.class),
		@JsonSubTypes.Type(Maker.Editor.class) })
public sealed interface Maker {

	/**
	 * The machine whose draft it is, or goes back to.
	 * @return rules or a model
	 */
	default Machine machine() {
		return switch (this) {
			case Machine machine -> machine;
			case Editor editor -> editor.from();
		};
	}

	/**
	 * Names it.
	 * @return words for a person
	 */
	default String words() {
		return switch (this) {
			case Rules(String forms) -> forms.isEmpty() ? "rules" : "rules (forms %s)".formatted(forms);
			case Model model -> "model %s (prompt %s)".formatted(model.name(), model.prompt());
			case Editor editor -> "%s, from a draft by %s".formatted(editor.name(), editor.from().words());
		};
	}

	/** What drafts without a person. */
	sealed interface Machine extends Maker {

	}

	/**
	 * The rules of the drafter.
	 *
	 * @param forms the version of the forms, empty where it was not written down
	 */
	@JsonTypeName("rules")
	record Rules(String forms) implements Machine {
	}

	/**
	 * A language model, for the sentences between opening and closing.
	 *
	 * @param name the model's name
	 * @param prompt the version of the prompt
	 * @param millis how long it took, in milliseconds
	 * @param tokens how many it read and wrote
	 * @param sentences what it wrote, as Markdown
	 */
	@JsonTypeName("model")
	record Model(String name, String prompt, long millis, long tokens, String sentences) implements Machine {
	}

	/**
	 * A person who changed a draft.
	 *
	 * @param name the person who changed it last
	 * @param from what had made the draft
	 * @param drafted the draft as it was before people changed it
	 */
	@JsonTypeName("editor")
	record Editor(String name, Machine from, String drafted) implements Maker {
	}

}
