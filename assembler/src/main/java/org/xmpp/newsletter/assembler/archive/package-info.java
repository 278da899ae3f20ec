/**
 * The issues of the past: read from their files and told to the others.
 */
@NullMarked
package org.xmpp.newsletter.assembler.archive;

import org.jspecify.annotations.NullMarked;
