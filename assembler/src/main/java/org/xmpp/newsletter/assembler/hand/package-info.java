/**
 * What people of the comm team write and decide for the issue of a month, in versions.
 */
@NullMarked
package org.xmpp.newsletter.assembler.hand;

import org.jspecify.annotations.NullMarked;
