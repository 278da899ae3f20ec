/**
 * Reads what feeds and pages say, all of it hostile until cleaned.
 */
@NullMarked
package org.xmpp.newsletter.aggregator.read;

import org.jspecify.annotations.NullMarked;
