/**
 * Printed issues, read back by the house style of their time and built again.
 */
@NullMarked
package org.xmpp.newsletter.assembler.specimen;

import org.jspecify.annotations.NullMarked;
