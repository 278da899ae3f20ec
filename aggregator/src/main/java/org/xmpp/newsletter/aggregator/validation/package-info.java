/**
 * What is wrong with a feed, in a validator's words: where, against which rule, and what
 * to do about it.
 */
@NullMarked
package org.xmpp.newsletter.aggregator.validation;

import org.jspecify.annotations.NullMarked;
