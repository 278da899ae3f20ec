/**
 * The commands that the launcher hands over.
 */
@NullMarked
package org.xmpp.newsletter.standalone.command;

import org.jspecify.annotations.NullMarked;
