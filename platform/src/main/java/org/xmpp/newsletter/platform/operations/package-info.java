/**
 * How the newsroom runs: what each service says of itself, and the dead letters.
 */
@NullMarked
package org.xmpp.newsletter.platform.operations;

import org.jspecify.annotations.NullMarked;
