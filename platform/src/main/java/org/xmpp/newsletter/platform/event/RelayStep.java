package org.xmpp.newsletter.platform.event;

/**
 * The steps of the relay. A crash after any of them must lose nothing.
 */
enum RelayStep {

	READ, SENT, ACKNOWLEDGED, MARKED, COMMITTED

}
