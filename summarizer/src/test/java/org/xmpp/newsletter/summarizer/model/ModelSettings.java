package org.xmpp.newsletter.summarizer.model;

import java.net.URI;
import java.util.HashMap;
import java.util.Map;

import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/**
 * Settings as the service binds them.
 */
final class ModelSettings {

	private ModelSettings() {
	}

	static ModelProperties of(URI address, String... more) {
		Map<String, String> settings = new HashMap<>(
				Map.of("newsroom.model.address", address.toString(), "newsroom.model.name", "small-8b",
						"newsroom.model.time-limit", "2s", "newsroom.model.key", "sk-secret"));
		for (int i = 0; i < more.length; i += 2) {
			settings.put("newsroom.model." + more[i], more[i + 1]);
		}
		return new Binder(new MapConfigurationPropertySource(settings)).bindOrCreate("newsroom.model",
				ModelProperties.class);
	}

}
