/**
 * Lets hubs push what is new (WebSub), and goes back to polling when they do not.
 */
@NullMarked
package org.xmpp.newsletter.aggregator.websub;

import org.jspecify.annotations.NullMarked;
