/**
 * The commands that work with a running newsroom over its API.
 */
@NullMarked
package org.xmpp.newsletter.client;

import org.jspecify.annotations.NullMarked;
