/**
 * The three services in one JVM: first run, demo and replay.
 */
@NullMarked
package org.xmpp.newsletter.standalone;

import org.jspecify.annotations.NullMarked;
