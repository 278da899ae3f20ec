/**
 * The description of the API: what each service offers to programs, and all of it
 * together.
 */
@NullMarked
package org.xmpp.newsletter.platform.api;

import org.jspecify.annotations.NullMarked;
