/**
 * What the house minds in a Markdown file: defects that were printed before, each with
 * its place and, where it is certain, its repair.
 */
@NullMarked
package org.xmpp.newsletter.assembler.lint;

import org.jspecify.annotations.NullMarked;
