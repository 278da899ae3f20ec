package org.xmpp.newsletter.summarizer.draft;

/**
 * One change of a release, ready to stand in a sentence.
 *
 * @param weight what readers care about first
 * @param adverb what stands before the verb, such as {@code no longer}, or empty
 * @param verb what the release does, in its plain form, or empty for a warning
 * @param what what it does that to
 * @param interest how much it is worth telling; below zero it is not
 */
record Change(Weight weight, String adverb, String verb, String what, int interest) {

	static Change warning(Weight weight, String what) {
		return new Change(weight, "", "", what, 0);
	}

	/** What readers care about, first things first. */
	enum Weight {

		SECURITY, BREAKING, NEW, BETTER, OTHER, FIX, PART

	}

	boolean mustBeTold() {
		return this.weight == Weight.SECURITY || this.weight == Weight.BREAKING;
	}

	/** As it is said of one version, or of several. */
	String verb(boolean several) {
		String verb = several ? this.verb : Verbs.singular(this.verb);
		return this.adverb.isEmpty() ? verb : this.adverb + " " + verb;
	}

	/** What is done, with its other verbs as it is said of one version, or of several. */
	String what(boolean several) {
		return several ? this.what : Verbs.agreeing(this.what);
	}

}
