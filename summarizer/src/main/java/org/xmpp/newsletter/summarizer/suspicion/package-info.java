/**
 * Finds what a stranger wrote for machines, or hid from readers.
 */
@NullMarked
package org.xmpp.newsletter.summarizer.suspicion;

import org.jspecify.annotations.NullMarked;
