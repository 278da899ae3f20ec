package org.xmpp.newsletter.aggregator.fetch;

import java.net.InetSocketAddress;
import java.util.List;
import java.util.Set;

import io.netty.channel.embedded.EmbeddedChannel;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class DialGuardTests {

	private final AddressRules rules = new AddressRules(Set.of(80, 8080),
			List.of(AllowedAddress.valueOf("127.0.0.1:8081")), List.of(Network.valueOf("10.0.0.0/8")));

	@Test
	void onlyPermittedConnectionsPass() {
		assertThat(dial("127.0.0.1", 8081)).isNull();
		assertThat(dial("10.1.2.3", 80)).isNull();
		assertThat(dial("127.0.0.1", 80)).isInstanceOf(FetchStoppedException.class);
		assertThat(dial("127.0.0.2", 8081)).isInstanceOf(FetchStoppedException.class);
		assertThat(dial("10.1.2.3", 8081)).isInstanceOf(FetchStoppedException.class);
		assertThat(dial("192.0.2.1", 80)).isInstanceOf(FetchStoppedException.class);
	}

	@Test
	void aNameIsNoAddress() {
		EmbeddedChannel channel = new EmbeddedChannel(new DialGuard(this.rules));
		assertThat(channel.connect(InetSocketAddress.createUnresolved("1.1.1.1", 80)).cause())
			.isInstanceOf(FetchStoppedException.class);
	}

	private Throwable dial(String address, int port) {
		EmbeddedChannel channel = new EmbeddedChannel(new DialGuard(this.rules));
		return channel.connect(new InetSocketAddress(address, port)).cause();
	}

}
