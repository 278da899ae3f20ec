package org.xmpp.newsletter.assembler.lint;

import org.jspecify.annotations.Nullable;
import org.xmpp.newsletter.assembler.style.Check;
import org.xmpp.newsletter.assembler.style.Severity;

/**
 * Something in a file that a person should look at.
 *
 * @param check what found it
 * @param severity how bad it is
 * @param section the heading it stands under
 * @param line where, from 1
 * @param words what is the matter and what to do
 * @param fix the repair where one is certain, or null
 */
public record Defect(Check check, Severity severity, String section, int line, String words, @Nullable Fix fix) {
}
