package org.xmpp.newsletter.aggregator.fetch;

import java.net.InetAddress;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A canary sits on every address of this machine, at a port that may be asked. Whatever
 * gets past the guard wakes it.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DisguisedAddressTests {

	private final RawServer canary = RawServer.everywhere();

	private final RawServer server = new RawServer();

	/** A resolver that lies: all names lead to this machine, by the address they say. */
	private final Fetcher fetcher = this.server.fetcher(
			(name) -> List.of(InetAddress.ofLiteral(name.endsWith(".test") ? "127.0.0.3" : "::1")), 80, 443,
			this.canary.port());

	@BeforeEach
	void forget() {
		this.server.asked.clear();
	}

	@AfterAll
	void close() {
		this.fetcher.close();
		this.server.close();
		this.canary.close();
	}

	static Stream<String> hosts() {
		return Stream.of("127.0.0.1", "127.0.0.2", "127.1", "127.0.1", "2130706433", "0x7f000001", "0x7f.1",
				"0X7F.0.0.1", "0177.0.0.1", "017700000001", "0177.1", "127.000.000.001", "0x7f.0x0.0x0.0x1",
				"127.0.0.1.", "0", "00", "0x0", "0x", "0.0.0.0", "0.0.0.0.", "localhost", "LOCALHOST", "localhost.",
				"foo.localhost", "%6c%6fcalhost", "rebound.test", "REBOUND.test.", "\uff11\uff12\uff17.0.0.1",
				"127\u30020\u30020\u30021", "127\uff0e0\uff0e0\uff0e1", "\u2460\u2461\u2466.\u24ea.\u24ea.\u2460",
				"%31%32%37.0.0.1", "127.0.0.1%2e", "loc\u00adalhost", "[::1]", "[::]", "[0:0:0:0:0:0:0:1]",
				"[::ffff:127.0.0.1]", "[::ffff:7f00:1]", "[::FFFF:127.0.0.2]", "[::127.0.0.1]", "[::ffff:0:127.0.0.1]",
				"[64:ff9b::127.0.0.1]", "[64:ff9b:1::7f00:1]", "[2002:7f00:1::]", "[2001:0:7f00:1::]",
				"[2001:0:4136:e378:8000:63bf:80ff:fffe]", "[2a01:4f8::5efe:127.0.0.1]", "[2a01:4f8::200:5efe:7f00:1]",
				"[fe80::1]", "[fe80::1%25lo]", "[fe80::1%lo]", "[::1%25lo]", "[fec0::1]", "[fc00::1]",
				"[fd00:ec2::254]", "[ff02::1]", "[100::1]", "[100:0:0:1::1]", "[5f00::1]", "[2001:db8::1]", "[3fff::1]",
				"10.0.0.1", "172.16.0.1", "192.168.0.1", "169.254.169.254", "2852039166", "0xa9fea9fe",
				"0251.0376.0251.0376", "169.254.43518", "100.100.100.200", "100.64.0.1", "168.63.129.16", "192.0.0.192",
				"192.0.0.1", "198.18.0.1", "224.0.0.1", "240.0.0.1", "255.255.255.255", "4294967295", "192.88.99.1");
	}

	@ParameterizedTest
	@MethodSource("hosts")
	void noDisguiseOfAnInnerAddressIsAsked(String host) {
		assertUntouched(fetch("http://%s:%d/secret".formatted(host, this.canary.port())));
		assertThat(this.server.asked).isEmpty();
	}

	@ParameterizedTest
	@MethodSource("hosts")
	void noRedirectLeadsThere(String host) {
		String location = "http://%s:%d/secret".formatted(host, this.canary.port());
		this.server.answer((path, out) -> out
			.write("HTTP/1.1 302 Found\r\nContent-Length: 0\r\nLocation: %s\r\n\r\n".formatted(location).getBytes()));
		assertUntouched(fetch(this.server.at("/feed").toString()));
		assertThat(this.server.asked).hasSize(1);
	}

	@ParameterizedTest
	@ValueSource(strings = { "http://good@127.0.0.1:PORT/", "http://good.test:80@127.0.0.1:PORT/",
			"http://127.0.0.1:PORT\\@good.test/", "http://good.test\\@127.0.0.1:PORT/", "http:\\\\127.0.0.1:PORT\\",
			"http:/127.0.0.1:PORT/", "http:127.0.0.1:PORT/", "http:///127.0.0.1:PORT/", "//127.0.0.1:PORT/",
			"\\\\127.0.0.1:PORT", "http://good.test:80:PORT/", "http://[::1]:PORT:80/", "http://[::1",
			"http://[127.0.0.1]:PORT/", "http://[::1]good.test:PORT/", "http://127.0.0.1\t:PORT/",
			"http://127.0.0.1 :PORT/", "http://127.0.0.1%00.good.test:PORT/", "http://127.0.0.1%0d%0aX:PORT/",
			"http://127.0.0.1:+PORT/", "http://127.0.0.1:-1/", "http://127.0.0.1:0/", "http://127.0.0.1:99999/",
			"http://127.0.0.1:PORT.good.test/", "http://.127.0.0.1:PORT/", "http://127..0.0.1:PORT/",
			"http://256.0.0.1:PORT/", "http://1.2.3.4.5:PORT/", "http://4294967296:PORT/", "http://0127.0.0.1:PORT/",
			"http://127.0.0.1\uff1aPORT/", "http://good.test\uff0f@127.0.0.1:PORT/", "http://%zz:PORT/", "http://",
			"http:", "://x", "", "   ", "feed", "feed:http://127.0.0.1:PORT/", "ftp://127.0.0.1/", "file:///etc/passwd",
			"gopher://127.0.0.1:PORT/", "data:text/xml,x", "javascript:1", "jar:http://127.0.0.1:PORT!/",
			"unix:/var/run/docker.sock", "http://127.0.0.1:22/", "http://127.0.0.1:6379/" })
	void whatIsNoPlainAddressIsRefused(String address) {
		assertUntouched(fetch(address.replace("PORT", String.valueOf(this.canary.port()))));
	}

	@Test
	void theAllowedAddressIsOpenAtItsPortOnly() {
		this.server.answer("HTTP/1.1 200 OK\r\n\r\nhello");
		assertThat(RawServer.kind(fetch(this.server.at("/").toString()))).isEqualTo("fetched");
		assertThat(RawServer.kind(fetch("http://0x7f.1:%d/".formatted(this.server.port())))).isEqualTo("fetched");
		assertUntouched(fetch("http://127.0.0.2:%d/".formatted(this.server.port())));
	}

	private void assertUntouched(FetchResult result) {
		assertThat(result).isInstanceOf(FetchResult.Refused.class);
		assertThat(this.canary.asked).isEmpty();
	}

	private FetchResult fetch(String address) {
		return this.fetcher.fetch(address, Validators.NONE);
	}

}
