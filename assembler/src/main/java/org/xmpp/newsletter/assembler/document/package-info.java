/**
 * A Markdown file of an issue as its blocks, without losing a character.
 */
@NullMarked
package org.xmpp.newsletter.assembler.document;

import org.jspecify.annotations.NullMarked;
