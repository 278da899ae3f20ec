/**
 * Which projects are not in an issue, and why.
 */
@NullMarked
package org.xmpp.newsletter.assembler.silence;

import org.jspecify.annotations.NullMarked;
