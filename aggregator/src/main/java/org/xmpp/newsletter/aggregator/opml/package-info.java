/**
 * OPML: lists of feeds, in and out.
 */
@NullMarked
package org.xmpp.newsletter.aggregator.opml;

import org.jspecify.annotations.NullMarked;
