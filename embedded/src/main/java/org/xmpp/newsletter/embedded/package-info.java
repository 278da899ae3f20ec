/**
 * The real Kafka broker and the real PostgreSQL, started inside a JVM on a folder that is
 * kept.
 */
@NullMarked
package org.xmpp.newsletter.embedded;

import org.jspecify.annotations.NullMarked;
