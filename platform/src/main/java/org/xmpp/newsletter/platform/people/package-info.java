/**
 * Who works here: accounts and their roles, passwords, sessions, tokens, one-time links,
 * and the log of what was done to them.
 */
@NullMarked
package org.xmpp.newsletter.platform.people;

import org.jspecify.annotations.NullMarked;
