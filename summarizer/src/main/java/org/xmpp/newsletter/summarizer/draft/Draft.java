package org.xmpp.newsletter.summarizer.draft;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.xmpp.newsletter.contracts.EntryFigure;

/**
 * The proposed text of an entry and what goes with it.
 *
 * @param title the story in a few words of plain text
 * @param text Markdown, one paragraph within the five-line rule
 * @param rest the part of the text that may be told otherwise, or null when none may
 * @param maker what made the text
 * @param language what is linked is written in, or null for English
 * @param project whose news it is, or null
 * @param family the project under which it is printed, or null
 * @param introduces whether it introduces a project that no earlier issue names; drafts
 * of old do not say
 * @param happened when the first of its items was published
 * @param links the addresses that carry the news
 * @param figures the pictures that a person chose to be printed with it, in their order
 */
public record Draft(String title, String text, @Nullable Rest rest, Maker maker, @Nullable String language,
		@Nullable String project, @Nullable String family, @Nullable Boolean introduces, Instant happened,
		List<URI> links, List<EntryFigure> figures) {

	public Draft {
		introduces = Boolean.TRUE.equals(introduces);
		// Drafts were made before it was written down by what, and before they had
		// figures.
		maker = Objects.requireNonNullElseGet(maker, () -> new Maker.Rules(""));
		links = List.copyOf(links);
		figures = List.copyOf(Objects.requireNonNullElse(figures, List.of()));
	}

	/**
	 * A draft without figures, which only people choose.
	 * @param title the story in a few words of plain text
	 * @param text Markdown
	 * @param rest the part of the text that may be told otherwise, or null
	 * @param maker what made the text
	 * @param language what is linked is written in, or null for English
	 * @param project whose news it is, or null
	 * @param family the project under which it is printed, or null
	 * @param introduces whether it introduces a project
	 * @param happened when the first of its items was published
	 * @param links the addresses that carry the news
	 */
	public Draft(String title, String text, @Nullable Rest rest, Maker maker, @Nullable String language,
			@Nullable String project, @Nullable String family, @Nullable Boolean introduces, Instant happened,
			List<URI> links) {
		this(title, text, rest, maker, language, project, family, introduces, happened, links, List.of());
	}

	/**
	 * The same with the pictures that a person chose.
	 * @param chosen the figures in their order
	 * @return the draft with these figures only
	 */
	public Draft withFigures(List<EntryFigure> chosen) {
		return new Draft(this.title, this.text, this.rest, this.maker, this.language, this.project, this.family,
				this.introduces, this.happened, this.links, chosen);
	}

	/**
	 * The same for more sources.
	 * @param addresses the addresses that carry the news
	 * @return the draft with these links
	 */
	public Draft withLinks(List<URI> addresses) {
		return new Draft(this.title, this.text, this.rest, this.maker, this.language, this.project, this.family,
				this.introduces, this.happened, addresses, this.figures);
	}

	/**
	 * The same with the text of a person.
	 * @param changed Markdown
	 * @param by the person's name
	 * @return the draft with that text
	 */
	public Draft editedBy(String by, String changed) {
		if (changed.equals(this.text)) {
			return this;
		}
		String drafted = (this.maker instanceof Maker.Editor editor) ? editor.drafted() : this.text;
		return with(changed, null, new Maker.Editor(by, this.maker.machine(), drafted));
	}

	/**
	 * The same with the text of another draft, whoever made it.
	 * @param other the other draft
	 * @return this draft with that text
	 */
	public Draft withTextOf(Draft other) {
		return with(other.text, other.rest, other.maker);
	}

	/**
	 * The same with other sentences between opening and closing.
	 * @param model what wrote them
	 * @return the draft with its sentences, or this one where none may be told otherwise
	 */
	public Draft toldBy(Maker.Model model) {
		Rest old = this.rest;
		if (old == null) {
			return this;
		}
		String told = " " + model.sentences();
		String changed = this.text.substring(0, old.start()) + told + this.text.substring(old.end());
		return with(changed, new Rest(old.start(), old.start() + told.length()), model);
	}

	/**
	 * How much of the machine's draft people have changed.
	 * @return the share of its words, 0 to 1
	 */
	public double changed() {
		return (this.maker instanceof Maker.Editor editor) ? Rewording.share(editor.drafted(), this.text) : 0;
	}

	private Draft with(String changed, @Nullable Rest left, Maker by) {
		return new Draft(this.title, changed, left, by, this.language, this.project, this.family, this.introduces,
				this.happened, this.links, this.figures);
	}

	/**
	 * Where the sentences stand that tell what an entry brings: behind opening and
	 * warnings, before the closing.
	 *
	 * @param start where they begin in the text, with the space before them
	 * @param end where they end; the same where there are none
	 */
	public record Rest(int start, int end) {

		public Rest {
			if (start < 0 || end < start) {
				throw new IllegalArgumentException("A rest cannot reach from %d to %d".formatted(start, end));
			}
		}

	}

}
