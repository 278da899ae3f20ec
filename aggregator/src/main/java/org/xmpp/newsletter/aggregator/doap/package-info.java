/**
 * DOAP: what projects say about themselves.
 */
@NullMarked
package org.xmpp.newsletter.aggregator.doap;

import org.jspecify.annotations.NullMarked;
