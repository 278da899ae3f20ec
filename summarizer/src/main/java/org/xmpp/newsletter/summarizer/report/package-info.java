/**
 * Sums up how good drafts are, by what made them.
 */
@NullMarked
package org.xmpp.newsletter.summarizer.report;

import org.jspecify.annotations.NullMarked;
