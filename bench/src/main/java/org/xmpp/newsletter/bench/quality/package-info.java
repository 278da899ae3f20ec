/**
 * How good: what the summarizer makes of kept items, beside what was really printed.
 */
@NullMarked
package org.xmpp.newsletter.bench.quality;

import org.jspecify.annotations.NullMarked;
