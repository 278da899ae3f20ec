package org.xmpp.newsletter.platform.page;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How pages and API are reached.
 *
 * @param hosts the host names under which this service may be addressed; a request for
 * another one is refused, which stops DNS rebinding
 * @param person the name of whoever has not given one, or null to ask
 */
@ConfigurationProperties("newsroom.web")
record PageProperties(@DefaultValue( {
		"localhost", "127.0.0.1", "[::1]" }) List<String> hosts, @Nullable String person){
}
