/**
 * The replay of a past month from kept feeds and XEP lists.
 */
@NullMarked
package org.xmpp.newsletter.standalone.replay;

import org.jspecify.annotations.NullMarked;
