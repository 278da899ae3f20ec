package org.xmpp.newsletter.aggregator.fetch;

import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class FetchPropertiesTests {

	static FetchProperties defaults() {
		return bind(Map.of());
	}

	private static FetchProperties bind(Map<String, String> settings) {
		return new Binder(new MapConfigurationPropertySource(settings)).bindOrCreate("newsroom.aggregator.fetch",
				FetchProperties.class);
	}

	@Test
	void innerAddressesAreAllowedExactly() {
		FetchProperties properties = bind(Map.of("newsroom.aggregator.fetch.allowed", "10.1.2.3:8080, [FD00::1]:443"));
		assertThat(properties.allowed()).containsExactly(AllowedAddress.valueOf("10.1.2.3:8080"),
				AllowedAddress.valueOf("[fd00:0::1]:443"));
	}

	@Test
	void nothingInsideIsAllowedUnlessSomebodySaysSo() {
		assertThat(defaults().allowed()).isEmpty();
		assertThat(defaults().allowedNetworks()).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "10.1.2.3", "localhost:80", "10.0.0.0/8", "10.1.2.3:0", "10.1.2.3:65536", "::1:80",
			"10.1.2:80", "[10.1.2.3]:80x" })
	void anythingLessExactIsAnError(String allowed) {
		assertThatExceptionOfType(BindException.class)
			.isThrownBy(() -> bind(Map.of("newsroom.aggregator.fetch.allowed", allowed)));
	}

}
