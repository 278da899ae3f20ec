package org.xmpp.newsletter.aggregator.fetch;

import java.net.InetAddress;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class PublicAddressesTests {

	@ParameterizedTest
	@ValueSource(strings = { "1.1.1.1", "9.255.255.255", "11.0.0.0", "100.63.255.255", "100.128.0.0", "172.15.255.255",
			"172.32.0.0", "192.0.1.1", "198.17.255.255", "198.20.0.0", "223.255.255.255", "2606:4700:4700::1111",
			"2a01:4f8::1", "2001:200::1", "2003::1", "64:ff9b::1.1.1.1", "2a01:4f8::5efe:1.1.1.1" })
	void thePublicInternetIsOpen(String address) {
		assertThat(PublicAddresses.contain(InetAddress.ofLiteral(address))).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "0.0.0.0", "0.1.2.3", "10.0.0.1", "100.64.0.1", "100.100.100.200", "100.127.255.255",
			"127.0.0.1", "127.255.255.255", "169.254.169.254", "172.16.0.1", "172.31.255.255", "192.0.0.1",
			"192.0.0.170", "192.0.2.1", "192.31.196.1", "192.52.193.1", "192.88.99.1", "192.168.255.255",
			"192.175.48.1", "198.18.0.1", "198.19.255.255", "198.51.100.1", "203.0.113.1", "224.0.0.1",
			"239.255.255.255", "240.0.0.1", "255.255.255.255", "168.63.129.16" })
	void everySpecialBlockOfIpv4IsClosed(String address) {
		assertThat(PublicAddresses.contain(InetAddress.ofLiteral(address))).isFalse();
	}

	@ParameterizedTest
	@ValueSource(strings = { "::", "::1", "::ffff:10.0.0.1", "::ffff:0:10.0.0.1", "::10.0.0.1", "::127.0.0.1",
			"64:ff9b::10.0.0.1", "64:ff9b::a9fe:a9fe", "64:ff9b:1::1", "100::1", "100:0:0:1::1", "2001::1",
			"2001:0:4136:e378:8000:63bf:3fff:fdd2", "2001:2::1", "2001:10::1", "2001:20::1", "2001:db8::1",
			"2002:a00:1::", "2002:0101:0101::1", "2620:4f:8000::1", "3fff::1", "5f00::1", "fc00::1", "fd00:ec2::254",
			"fe80::1", "fec0::1", "ff02::1", "fd00:ec2::254", "2a01:4f8::5efe:10.0.0.1", "2a01:4f8::200:5efe:127.0.0.1",
			"64:ff9b::a9fe:a9fe", "::ffff:0:a9fe:a9fe" })
	void everySpecialBlockOfIpv6IsClosed(String address) {
		assertThat(PublicAddresses.contain(InetAddress.ofLiteral(address))).isFalse();
	}

	@Test
	void aNetworkIsReadStrictly() {
		assertThat(Network.valueOf("10.1.2.3/8").contains(InetAddress.ofLiteral("10.255.0.1"))).isTrue();
		assertThat(Network.valueOf("10.1.2.3/8").contains(InetAddress.ofLiteral("11.0.0.1"))).isFalse();
		assertThat(Network.valueOf("::/0").contains(InetAddress.ofLiteral("10.0.0.1"))).isFalse();
		assertThatIllegalArgumentException().isThrownBy(() -> Network.valueOf("10.0.0.0/33"));
		assertThatIllegalArgumentException().isThrownBy(() -> Network.valueOf("localhost/8"));
	}

}
