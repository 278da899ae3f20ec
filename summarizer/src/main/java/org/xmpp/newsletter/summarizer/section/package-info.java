/**
 * Where an entry stands, how sure that is, and why.
 */
@NullMarked
package org.xmpp.newsletter.summarizer.section;

import org.jspecify.annotations.NullMarked;
