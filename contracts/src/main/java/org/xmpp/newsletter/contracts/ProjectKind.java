package org.xmpp.newsletter.contracts;

/**
 * What a project is.
 */
public enum ProjectKind {

	CLIENT, SERVER, LIBRARY, TOOL, GATEWAY, SPECIFICATION, COMMUNITY, MEDIA

}
