/**
 * The pages as people use them, in a browser.
 */
@NullMarked
package org.xmpp.newsletter.standalone.browser;

import org.jspecify.annotations.NullMarked;
