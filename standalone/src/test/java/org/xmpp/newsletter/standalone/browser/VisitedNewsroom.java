package org.xmpp.newsletter.standalone.browser;

import java.io.IOException;
import java.net.URI;

/**
 * A newsroom that tests in a browser look at; it is open until the last of them has
 * ended.
 */
sealed interface VisitedNewsroom extends AutoCloseable permits BrowserNewsroom, AccountsNewsroom {

	URI address();

	@Override
	void close() throws IOException;

}
