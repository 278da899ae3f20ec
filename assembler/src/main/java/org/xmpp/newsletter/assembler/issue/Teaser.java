package org.xmpp.newsletter.assembler.issue;

/**
 * What stands for an entry where there is little room.
 *
 * @param rank its place among those of its section, from 0: where not all fit, each
 * section keeps its first ones
 * @param words the words, plain text
 */
public record Teaser(int rank, String words) {
}
