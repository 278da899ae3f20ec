/**
 * Where each fact of a text comes from.
 */
@NullMarked
package org.xmpp.newsletter.summarizer.ledger;

import org.jspecify.annotations.NullMarked;
