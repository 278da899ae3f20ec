/**
 * The issues of the past, as the team keeps them.
 */
@NullMarked
package org.xmpp.newsletter.summarizer.archive;

import org.jspecify.annotations.NullMarked;
