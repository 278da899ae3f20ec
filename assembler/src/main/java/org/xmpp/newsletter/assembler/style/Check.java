package org.xmpp.newsletter.assembler.style;

import java.util.Locale;

/**
 * What the house minds, and how much when its style does not say.
 */
public enum Check {

	/** A link's text names another version than its address. */
	TAG(Severity.ERROR),

	/** An address that leads nowhere: no scheme, a handle, a host that is none. */
	ADDRESS(Severity.ERROR),

	/** Something that was meant as a link and is none. */
	BROKEN_LINK(Severity.ERROR),

	/** An address that stands in the text instead of behind words. */
	RAW_ADDRESS(Severity.WARNING),

	/** The same news link in two entries. */
	REPEATED_LINK(Severity.WARNING),

	/** A news link that one of the last issues printed already. */
	PRINTED_BEFORE(Severity.WARNING),

	/** A phrase or word that stands twice. */
	DOUBLED(Severity.WARNING),

	/** Versions that has, version that have. */
	NUMBER(Severity.WARNING),

	/** An entry that is too long. */
	LENGTH(Severity.WARNING),

	/** Parameters that tell where a reader comes from. */
	TRACKING(Severity.WARNING),

	/** An image that is loaded from elsewhere. */
	HOT_LINK(Severity.ERROR),

	/** An image without a caption. */
	CAPTION(Severity.WARNING),

	/** Pictures for which the style has no place. */
	FIGURE(Severity.NOTE),

	/** A link into the site that is not in the form of the house. */
	SITE_LINK(Severity.WARNING),

	/** A deadline or an event that is over when the issue comes out. */
	PAST(Severity.WARNING),

	/** Title, date, introduction and file name that do not fit together. */
	PERIOD(Severity.ERROR),

	/** A heading with nothing below, a section that the house always prints. */
	SECTIONS(Severity.WARNING),

	/** A heading that is nearly one of the house's. */
	HEADING(Severity.WARNING),

	/** A XEP that is linked to another one, or has another title. */
	XEP(Severity.ERROR),

	/** A XEP that is named and not linked. */
	XEP_LINK(Severity.NOTE),

	/** A link to a place in the issue that is not there. */
	ANCHOR(Severity.ERROR),

	/** A quotation that is opened and not closed. */
	QUOTES(Severity.WARNING),

	/** A letter of another alphabet inside a word. */
	LETTERS(Severity.ERROR),

	/** A shortcode that the site does not know. */
	SHORTCODE(Severity.ERROR),

	/** Something that was to be filled in. */
	LEFT_OVER(Severity.ERROR),

	/** An entry in a section that the style does not know. */
	UNKNOWN_SECTION(Severity.ERROR),

	/** A specification change at which a person should look. */
	SPECIFICATION(Severity.NOTE),

	/** What was decided after the release. */
	RELEASE(Severity.ERROR);

	private final Severity severity;

	Check(Severity severity) {
		this.severity = severity;
	}

	/**
	 * How bad its findings are when the style does not say.
	 * @return the severity
	 */
	public Severity severity() {
		return this.severity;
	}

	@Override
	public String toString() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

}
