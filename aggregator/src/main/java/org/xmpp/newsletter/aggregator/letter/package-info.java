/**
 * Tells the owner of a feed that broke: what is wrong since when, what to do, and which
 * feed would do instead.
 */
@NullMarked
package org.xmpp.newsletter.aggregator.letter;

import org.jspecify.annotations.NullMarked;
