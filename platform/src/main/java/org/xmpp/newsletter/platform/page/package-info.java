/**
 * The shell around the pages of all desks, and who works at them.
 */
@NullMarked
package org.xmpp.newsletter.platform.page;

import org.jspecify.annotations.NullMarked;
