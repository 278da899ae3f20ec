/**
 * Rules: which items of a feed are news. Pure; nothing here reads or stores.
 */
@NullMarked
package org.xmpp.newsletter.aggregator.rule;

import org.jspecify.annotations.NullMarked;
