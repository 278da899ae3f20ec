package org.xmpp.newsletter.assembler.issue;

import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.xmpp.newsletter.assembler.lint.Fix;
import org.xmpp.newsletter.assembler.style.Severity;

/**
 * Something that a person should look at before the issue is released or, when it shows
 * only later, repair on the site.
 *
 * @param severity how bad it is
 * @param check what found it
 * @param about which entry, specification or part of the issue it is about, for people
 * @param words what is the matter and what to do
 * @param entry the entry, or null when it is about something else
 * @param section the heading it stands under, or null
 * @param line the line of the issue's file, or null
 * @param fix the repair where one is certain, or null
 * @param left why a person left it as it is, or null
 */
record Finding(Severity severity, String check, String about, String words, @Nullable UUID entry,
		@Nullable String section, @Nullable Integer line, @Nullable Fix fix, @Nullable String left) {

	Finding(Severity severity, String check, String about, String words, @Nullable UUID entry) {
		this(severity, check, about, words, entry, null, null, null, null);
	}

	/** What is the same as long as nobody changes the place. */
	String key() {
		return this.check + "|" + this.about + "|" + this.words;
	}

	Finding leftBecause(String reason) {
		return new Finding(this.severity, this.check, this.about, this.words, this.entry, this.section, this.line,
				this.fix, reason);
	}

}
