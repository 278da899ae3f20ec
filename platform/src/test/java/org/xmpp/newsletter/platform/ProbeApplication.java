package org.xmpp.newsletter.platform;

import java.util.Map;

import org.xmpp.newsletter.embedded.EmbeddedInfrastructure;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * A service that does nothing but show the platform at work.
 */
@SpringBootApplication
public class ProbeApplication {

	private static final ConfigurableApplicationContext CONTEXT = start(Map.of());

	/**
	 * The probe that tests share, so that it starts once.
	 */
	public static ConfigurableApplicationContext shared() {
		return CONTEXT;
	}

	/**
	 * Another probe, with settings of its own.
	 */
	public static ConfigurableApplicationContext start(Map<String, Object> settings) {
		Map<String, Object> properties = new java.util.HashMap<>(EmbeddedInfrastructure.shared().properties());
		properties.put("spring.config.name", "probe");
		properties.put("server.port", "0");
		properties.put("logging.level.root", "warn");
		properties.putAll(settings);
		String[] arguments = properties.entrySet()
			.stream()
			.map((property) -> "--" + property.getKey() + "=" + property.getValue())
			.toArray(String[]::new);
		return new SpringApplicationBuilder(ProbeApplication.class).run(arguments);
	}

	/**
	 * Where a probe answers.
	 */
	public static String address(ConfigurableApplicationContext probe) {
		return "http://localhost:" + probe.getEnvironment().getProperty("local.server.port");
	}

}
