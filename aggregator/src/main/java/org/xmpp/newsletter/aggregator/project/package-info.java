/**
 * Projects: whose news it is.
 */
@NullMarked
package org.xmpp.newsletter.aggregator.project;

import org.jspecify.annotations.NullMarked;
