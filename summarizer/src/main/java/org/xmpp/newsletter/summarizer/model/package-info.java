/**
 * Lets a language model tell the middle of an entry, where the team wants one, behind the
 * checks that hold for every draft.
 */
@NullMarked
package org.xmpp.newsletter.summarizer.model;

import org.jspecify.annotations.NullMarked;
