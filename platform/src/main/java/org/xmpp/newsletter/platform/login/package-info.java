/**
 * The door to the pages and the API: who may what, signing in and out, and the pages for
 * people's own accounts.
 */
@NullMarked
package org.xmpp.newsletter.platform.login;

import org.jspecify.annotations.NullMarked;
