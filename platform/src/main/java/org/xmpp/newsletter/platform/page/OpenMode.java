package org.xmpp.newsletter.platform.page;

import java.net.InetAddress;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.web.server.AbstractConfigurableWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.core.env.Environment;

/**
 * Without accounts a newsroom is for whoever sits at the machine: it listens on loopback
 * and on nothing else.
 */
@ConditionalOnProperty(name = "newsroom.people.entry", havingValue = "open")
class OpenMode implements WebServerFactoryCustomizer<AbstractConfigurableWebServerFactory> {

	private static final Logger logger = LoggerFactory.getLogger(OpenMode.class);

	private final Environment environment;

	OpenMode(Environment environment) {
		this.environment = environment;
	}

	@Override
	public void customize(AbstractConfigurableWebServerFactory factory) {
		InetAddress wanted = Binder.get(this.environment).bind("server.address", InetAddress.class).orElse(null);
		if (wanted != null && !wanted.isLoopbackAddress()) {
			throw new IllegalStateException(
					"newsroom.people.entry=open lets everybody decide in any name, so it only goes with this machine's own "
							+ "address, not with server.address=%s. Leave server.address out, or set newsroom.people.entry=login."
								.formatted(wanted.getHostAddress()));
		}
		factory.setAddress((wanted != null) ? wanted : InetAddress.getLoopbackAddress());
		logger.info("Open: whoever reaches this machine's own address can decide in any name");
	}

}
