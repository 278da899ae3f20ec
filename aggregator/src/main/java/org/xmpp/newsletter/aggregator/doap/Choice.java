package org.xmpp.newsletter.aggregator.doap;

/**
 * What somebody wants of an import.
 *
 * @param save whether to fill projects; else it is only shown what would be filled
 * @param add whether to add projects that are not known
 * @param by who decided it
 */
record Choice(boolean save, boolean add, String by) {
}
