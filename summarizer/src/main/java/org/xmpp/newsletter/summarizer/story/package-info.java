/**
 * What items are about: the month they belong to, their versions, and which of them tell
 * one story.
 */
@NullMarked
package org.xmpp.newsletter.summarizer.story;

import org.jspecify.annotations.NullMarked;
