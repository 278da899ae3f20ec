/**
 * Keeps the forms in which entries are written, as the team wants them, and what XEPs are
 * called.
 */
@NullMarked
package org.xmpp.newsletter.summarizer.wording;

import org.jspecify.annotations.NullMarked;
