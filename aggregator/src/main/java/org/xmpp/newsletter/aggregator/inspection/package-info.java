/**
 * Shows programs and people what reading makes of single feeds.
 */
@NullMarked
package org.xmpp.newsletter.aggregator.inspection;

import org.jspecify.annotations.NullMarked;
