/**
 * Builds the monthly issue from approved entries and specification changes.
 */
@NullMarked
package org.xmpp.newsletter.assembler;

import org.jspecify.annotations.NullMarked;
