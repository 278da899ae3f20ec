/**
 * The demo: a small XMPP universe, lived through from the feeds to the issue.
 */
@NullMarked
package org.xmpp.newsletter.standalone.demo;

import org.jspecify.annotations.NullMarked;
