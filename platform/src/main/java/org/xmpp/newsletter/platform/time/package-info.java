/**
 * The one source of time.
 */
@NullMarked
package org.xmpp.newsletter.platform.time;

import org.jspecify.annotations.NullMarked;
