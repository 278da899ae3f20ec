package org.xmpp.newsletter.summarizer.draft;

import org.jspecify.annotations.Nullable;

/**
 * One change of a release, ready to stand in a sentence.
 *
 * @param weight what readers care about first
 * @param verb what the release does, in its plain form, or null where only the thing is
 * named
 * @param what what it does that to
 */
record Change(Weight weight, @Nullable String verb, String what) {

	/** What readers care about, first things first. */
	enum Weight {

		SECURITY, BREAKING, NEW, BETTER, FIX, OTHER, PART

	}

	boolean mustBeTold() {
		return this.weight == Weight.SECURITY || this.weight == Weight.BREAKING;
	}

}
