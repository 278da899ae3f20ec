/**
 * The one learner behind all that is learned from people: a maximum entropy model over
 * words.
 */
@NullMarked
package org.xmpp.newsletter.summarizer.learn;

import org.jspecify.annotations.NullMarked;
