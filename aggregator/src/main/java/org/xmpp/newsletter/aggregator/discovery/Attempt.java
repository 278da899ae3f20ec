package org.xmpp.newsletter.aggregator.discovery;

import java.net.URI;
import java.util.List;

import org.xmpp.newsletter.aggregator.validation.Finding;

/**
 * An address that was asked, and what came of it.
 *
 * @param address the address
 * @param why it was asked, in words
 * @param result what came of it, in words
 * @param findings what is wrong with it, when it is a feed that cannot be read
 */
public record Attempt(URI address, String why, String result, List<Finding> findings) {

	public Attempt {
		findings = List.copyOf(findings);
	}

}
