package org.xmpp.newsletter.aggregator.fetch;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.List;

import io.netty.channel.AddressedEnvelope;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.nio.NioDatagramChannel;
import io.netty.channel.socket.nio.NioSocketChannel;
import io.netty.handler.codec.dns.DefaultDnsQuestion;
import io.netty.handler.codec.dns.DnsRecordType;
import io.netty.handler.codec.dns.DnsResponse;
import io.netty.resolver.ResolvedAddressTypes;
import io.netty.resolver.dns.DnsNameResolver;
import io.netty.resolver.dns.DnsNameResolverBuilder;
import io.netty.util.concurrent.Future;

/**
 * Asks one name server about every name, each time anew, and nobody else, whomever it
 * refers to.
 */
final class ServerNames implements Names {

	private static final int LONGEST_CHAIN = 8;

	private static final int TRIES = 2;

	private static final long PATIENCE = 3000;

	/** For the other kind of address, when one is known already. */
	private static final long SHORT_PATIENCE = 500;

	private final InetSocketAddress server;

	private final EventLoopGroup loop = new MultiThreadIoEventLoopGroup(1, NioIoHandler.newFactory());

	private final DnsNameResolver resolver;

	ServerNames(InetSocketAddress server) {
		this.server = server;
		this.resolver = new DnsNameResolverBuilder(this.loop.next()).datagramChannelType(NioDatagramChannel.class)
			.socketChannelType(NioSocketChannel.class)
			.resolvedAddressTypes(ResolvedAddressTypes.IPV4_PREFERRED)
			.optResourceEnabled(false)
			.queryTimeoutMillis(PATIENCE)
			.build();
	}

	@Override
	public List<InetAddress> addresses(String name) throws IOException {
		String alias = name;
		for (int i = 0; i < LONGEST_CHAIN; i++) {
			NameAnswer answer = ask(alias);
			if (!answer.addresses().isEmpty()) {
				return answer.addresses();
			}
			String next = answer.endOfChain(alias);
			if (next.equals(alias)) {
				throw new UnknownHostException(name);
			}
			alias = next;
		}
		throw new UnknownHostException(name + ": too many aliases");
	}

	private NameAnswer ask(String name) throws IOException {
		for (int i = 0; i < TRIES; i++) {
			Future<AddressedEnvelope<DnsResponse, InetSocketAddress>> four = query(name, DnsRecordType.A);
			Future<AddressedEnvelope<DnsResponse, InetSocketAddress>> six = query(name, DnsRecordType.AAAA);
			NameAnswer first = answer(four, PATIENCE);
			NameAnswer second = answer(six, first.addresses().isEmpty() ? PATIENCE : SHORT_PATIENCE);
			if (first.given() || second.given()) {
				return first.and(second);
			}
		}
		throw new SocketTimeoutException("the name server does not answer");
	}

	private Future<AddressedEnvelope<DnsResponse, InetSocketAddress>> query(String name, DnsRecordType type)
			throws UnknownHostException {
		try {
			return this.resolver.query(this.server, new DefaultDnsQuestion(name, type));
		}
		catch (IllegalArgumentException ex) {
			throw new UnknownHostException(name);
		}
	}

	private static NameAnswer answer(Future<AddressedEnvelope<DnsResponse, InetSocketAddress>> query, long patience)
			throws IOException {
		try {
			if (!query.await(patience)) {
				query.cancel(false);
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new InterruptedIOException("interrupted while asking the name server");
		}
		if (!query.isSuccess()) {
			return NameAnswer.NONE;
		}
		AddressedEnvelope<DnsResponse, InetSocketAddress> envelope = query.getNow();
		try {
			return NameAnswer.of(envelope.content());
		}
		finally {
			envelope.release();
		}
	}

	@Override
	public void close() {
		this.resolver.close();
		this.loop.shutdownGracefully();
	}

}
