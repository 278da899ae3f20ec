/**
 * The house style: everything about an issue's form that is data.
 */
@NullMarked
package org.xmpp.newsletter.assembler.style;

import org.jspecify.annotations.NullMarked;
