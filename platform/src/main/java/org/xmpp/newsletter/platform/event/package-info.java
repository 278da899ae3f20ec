/**
 * Events out and in: published with the decision that made them, handled once.
 */
@NullMarked
package org.xmpp.newsletter.platform.event;

import org.jspecify.annotations.NullMarked;
