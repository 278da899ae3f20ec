/**
 * Measures of speed, run by hand.
 */
@NullMarked
package org.xmpp.newsletter.bench;

import org.jspecify.annotations.NullMarked;
