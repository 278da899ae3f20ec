/**
 * Where a feed may be, judged by the form of an address and by what a page shows of
 * itself. Pure: nothing is asked.
 */
@NullMarked
package org.xmpp.newsletter.aggregator.discovery.form;

import org.jspecify.annotations.NullMarked;
