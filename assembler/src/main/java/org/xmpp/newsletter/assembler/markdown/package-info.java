/**
 * Markdown that cannot do more than it says.
 */
@NullMarked
package org.xmpp.newsletter.assembler.markdown;

import org.jspecify.annotations.NullMarked;
