/**
 * The events of the newsroom and the topics they travel on: what services may know of
 * each other.
 */
@NullMarked
package org.xmpp.newsletter.contracts;

import org.jspecify.annotations.NullMarked;
