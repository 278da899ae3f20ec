/**
 * What editors approved, as the assembler heard it.
 */
@NullMarked
package org.xmpp.newsletter.assembler.entry;

import org.jspecify.annotations.NullMarked;
