package org.xmpp.newsletter.aggregator.validation;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A document as far as it can be read as XML, without any repair.
 *
 * @param root the outermost element, or null; what stands behind an error is missing
 * @param encoding what the prolog says, or null
 * @param findings what was wrong on the way
 * @param whole whether it could be read to its end
 */
record Outline(@Nullable Mark root, @Nullable String encoding, List<Finding> findings, boolean whole) {
}
