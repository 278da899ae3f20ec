package org.xmpp.newsletter.aggregator.read;

import org.jspecify.annotations.Nullable;

/**
 * A text of a feed and what it claims to be.
 *
 * @param base what relative addresses in it are relative to, or null
 */
record Written(String value, Kind kind, @Nullable String base) {

	static final Written NOTHING = new Written("", Kind.PLAIN, null);

	enum Kind {

		/** Every letter means itself. */
		PLAIN,

		/** HTML. */
		MARKUP,

		/** HTML or plain text; RSS does not tell. */
		UNSURE

	}

	boolean isBlank() {
		return this.value.isBlank();
	}

	/** One line without markup. */
	String line(int longest) {
		return switch (kindOfLine()) {
			case PLAIN -> PlainText.harmless(this.value, longest);
			case MARKUP, UNSURE -> PlainText.line(this.value, longest);
		};
	}

	private Kind kindOfLine() {
		boolean letters = this.value.indexOf('<') < 0 && this.value.indexOf('&') < 0;
		return letters ? Kind.PLAIN : this.kind;
	}

	/**
	 * Safe HTML.
	 * @param page the page of the item, to which images are relative, or null
	 */
	Cleaned cleaned(@Nullable String page) {
		if (isBlank()) {
			return Cleaned.NOTHING;
		}
		boolean letters = this.value.indexOf('<') < 0 && this.value.indexOf('&') < 0;
		if (this.kind == Kind.PLAIN || (this.kind == Kind.UNSURE && letters)) {
			return Texts.cleaned(this.value);
		}
		boolean markup = this.kind == Kind.MARKUP || PlainText.hasElements(this.value);
		return Html.cleaned(markup ? this.value : PlainText.keepUnknownElements(this.value), this.base,
				(page != null) ? page : this.base);
	}

}
