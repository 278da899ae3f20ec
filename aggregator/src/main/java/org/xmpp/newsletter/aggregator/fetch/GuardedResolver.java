package org.xmpp.newsletter.aggregator.fetch;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.stream.Stream;

import io.netty.resolver.AbstractAddressResolver;
import io.netty.util.concurrent.EventExecutor;
import io.netty.util.concurrent.Promise;

/**
 * Resolves names for the dial step and leaves out every address that must not be asked. A
 * connection is made to nothing else, so a name cannot mean one thing when checked and
 * another when dialled.
 */
class GuardedResolver extends AbstractAddressResolver<InetSocketAddress> {

	private final List<Network> allowed;

	GuardedResolver(EventExecutor executor, List<Network> allowed) {
		super(executor, InetSocketAddress.class);
		this.allowed = allowed;
	}

	/**
	 * Says no for IP literals too: they are checked like names.
	 */
	@Override
	protected boolean doIsResolved(InetSocketAddress address) {
		return false;
	}

	@Override
	protected void doResolve(InetSocketAddress unresolved, Promise<InetSocketAddress> promise) {
		Thread.startVirtualThread(() -> {
			try {
				promise.trySuccess(permitted(unresolved).getFirst());
			}
			catch (Exception ex) {
				promise.tryFailure(ex);
			}
		});
	}

	@Override
	protected void doResolveAll(InetSocketAddress unresolved, Promise<List<InetSocketAddress>> promise) {
		Thread.startVirtualThread(() -> {
			try {
				promise.trySuccess(permitted(unresolved));
			}
			catch (Exception ex) {
				promise.tryFailure(ex);
			}
		});
	}

	private List<InetSocketAddress> permitted(InetSocketAddress target) throws UnknownHostException, FetchStoppedException {
		List<InetSocketAddress> permitted = Stream.of(InetAddress.getAllByName(target.getHostString()))
			.filter(this::permits)
			.map((address) -> new InetSocketAddress(address, target.getPort()))
			.toList();
		if (permitted.isEmpty()) {
			throw FetchStoppedException.refused(Refusal.INNER_ADDRESS, "%s is not on the public internet, so it is not asked. Should it be, add its "
				.formatted(target.getHostString()) + "network to newsroom.aggregator.fetch.allowed-networks");
		}
		return permitted;
	}

	private boolean permits(InetAddress address) {
		return PublicAddresses.contain(address)
				|| this.allowed.stream().anyMatch((network) -> network.contains(address));
	}

}
