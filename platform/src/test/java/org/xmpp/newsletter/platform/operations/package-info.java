@NullMarked
package org.xmpp.newsletter.platform.operations;

import org.jspecify.annotations.NullMarked;
