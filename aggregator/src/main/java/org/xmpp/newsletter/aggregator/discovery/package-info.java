/**
 * Looks for the feeds of whatever address a person pastes, politely, and shows what each
 * would bring. Nothing is stored.
 */
@NullMarked
package org.xmpp.newsletter.aggregator.discovery;

import org.jspecify.annotations.NullMarked;
