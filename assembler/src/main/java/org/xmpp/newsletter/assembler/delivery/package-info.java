/**
 * Hands the issue over: by mail, to feed readers, in short posts and into the site's
 * repository.
 */
@NullMarked
package org.xmpp.newsletter.assembler.delivery;

import org.jspecify.annotations.NullMarked;
