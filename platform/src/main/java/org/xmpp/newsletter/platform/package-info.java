/**
 * What every service needs and none is about.
 */
@NullMarked
package org.xmpp.newsletter.platform;

import org.jspecify.annotations.NullMarked;
