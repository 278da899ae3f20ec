package org.xmpp.newsletter.aggregator.fetch;

import java.time.Duration;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How to fetch.
 *
 * @param connectTimeout for a connection to stand
 * @param firstByteTimeout for the server to say something, again and again
 * @param answerTimeout for the whole answer, redirects included
 * @param maxBody of an answer, counted after decompression
 * @param maxRedirects hops to follow
 * @param allowedPorts ports that may be asked
 * @param allowed exact addresses with their ports that may be asked although they are not
 * public, such as 10.1.2.3:8080 or [fd00::1]:443
 * @param allowedNetworks whole networks that may be asked although they are not public,
 * for trials on one machine
 * @param userAgent who is asking
 * @param contact where to complain, besides the address in the user agent; a mail or web
 * address
 */
@ConfigurationProperties("newsroom.aggregator.fetch")
public record FetchProperties(@DefaultValue("10s") Duration connectTimeout,
		@DefaultValue("15s") Duration firstByteTimeout, @DefaultValue("30s") Duration answerTimeout,
		@DefaultValue("8MB") DataSize maxBody, @DefaultValue("5") int maxRedirects, @DefaultValue( {
				"80", "443", "8080", "8443" }) Set<Integer> allowedPorts,
		@DefaultValue List<AllowedAddress> allowed, @DefaultValue List<Network> allowedNetworks,
		@DefaultValue("Newsroom/0.1 (+https://github.com/xsf/newsroom; XMPP Newsletter)") String userAgent,
		@Nullable String contact){

	FetchProperties allowing(List<AllowedAddress> addresses) {
		return new FetchProperties(this.connectTimeout, this.firstByteTimeout, this.answerTimeout, this.maxBody,
				this.maxRedirects, this.allowedPorts, addresses, this.allowedNetworks, this.userAgent, this.contact);
	}

	String userAgentWithContact() {
		return (this.contact != null) ? this.userAgent + " (" + this.contact + ")" : this.userAgent;
	}

}
