/**
 * What can go wrong in a request, in words for people and types for programs.
 */
@NullMarked
package org.xmpp.newsletter.platform.problem;

import org.jspecify.annotations.NullMarked;
