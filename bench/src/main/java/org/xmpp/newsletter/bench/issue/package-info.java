/**
 * How good and how fast the assembler is, beside printed issues.
 */
@NullMarked
package org.xmpp.newsletter.bench.issue;

import org.jspecify.annotations.NullMarked;
