package org.xmpp.newsletter.platform.door;

import java.net.URI;
import java.util.Map;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the other services are, for the one that is the door to all of them.
 *
 * @param neighbours the address of each by its name; none means that this service is no
 * door
 */
@ConfigurationProperties("newsroom.door")
record DoorProperties(@DefaultValue Map<String, URI> neighbours) {
}
