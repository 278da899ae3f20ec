/**
 * The issue of a month: assembled, checked, shown and released.
 */
@NullMarked
package org.xmpp.newsletter.assembler.issue;

import org.jspecify.annotations.NullMarked;
