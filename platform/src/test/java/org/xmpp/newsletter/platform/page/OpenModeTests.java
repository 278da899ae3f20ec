package org.xmpp.newsletter.platform.page;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.reactor.netty.NettyReactiveWebServerFactory;
import org.springframework.mock.env.MockEnvironment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/**
 * Without accounts nobody else may reach the newsroom.
 */
class OpenModeTests {

	private final NettyReactiveWebServerFactory server = new NettyReactiveWebServerFactory();

	@Test
	void listensOnLoopbackWhenNothingIsSaid() {
		new OpenMode(new MockEnvironment()).customize(this.server);
		assertThat(this.server.getAddress()).isNotNull();
		assertThat(this.server.getAddress().isLoopbackAddress()).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "0.0.0.0", "192.0.2.7", "::" })
	void refusesToListenElsewhere(String address) {
		MockEnvironment environment = new MockEnvironment().withProperty("server.address", address);
		assertThatIllegalStateException().isThrownBy(() -> new OpenMode(environment).customize(this.server))
			.withMessageContaining("newsroom.people.entry=open")
			.withMessageContaining("server.address");
	}

}
