/**
 * A small world of feeds and XEP lists that changes with the clock, served on loopback in
 * the formats of the real platforms.
 */
@NullMarked
package org.xmpp.newsletter.standalone.universe;

import org.jspecify.annotations.NullMarked;
