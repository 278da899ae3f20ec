/**
 * The month's changes to extensions and how they are printed.
 */
@NullMarked
package org.xmpp.newsletter.assembler.specification;

import org.jspecify.annotations.NullMarked;
