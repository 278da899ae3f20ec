/**
 * One published port for services that run apart.
 */
@NullMarked
package org.xmpp.newsletter.platform.door;

import org.jspecify.annotations.NullMarked;
