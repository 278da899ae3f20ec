/**
 * Keeps the list of XEPs as it stood and tells what changed in it from month to month.
 */
@NullMarked
package org.xmpp.newsletter.aggregator.specification;

import org.jspecify.annotations.NullMarked;
