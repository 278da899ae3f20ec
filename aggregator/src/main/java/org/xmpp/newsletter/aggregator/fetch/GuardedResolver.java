package org.xmpp.newsletter.aggregator.fetch;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.Executor;

import io.netty.resolver.AbstractAddressResolver;
import io.netty.util.concurrent.EventExecutor;
import io.netty.util.concurrent.Promise;

/**
 * Resolves names for the dial step and leaves out every address that must not be asked. A
 * connection is made to nothing else, so a name cannot mean one thing when checked and
 * another when dialled.
 */
class GuardedResolver extends AbstractAddressResolver<InetSocketAddress> {

	/** Nobody needs more to be reached, and each may take its time. */
	private static final int MOST = 6;

	/** No name server is asked: RFC 6761, 6.3. */
	private static final List<InetAddress> LOCALHOST = List.of(InetAddress.ofLiteral("127.0.0.1"),
			InetAddress.ofLiteral("::1"));

	private final Names names;

	private final Executor lookups;

	private final AddressRules rules;

	GuardedResolver(EventExecutor executor, Names names, Executor lookups, AddressRules rules) {
		super(executor, InetSocketAddress.class);
		this.names = names;
		this.lookups = lookups;
		this.rules = rules;
	}

	/**
	 * Says no for IP literals too: they are checked like names.
	 */
	@Override
	protected boolean doIsResolved(InetSocketAddress address) {
		return false;
	}

	@Override
	protected void doResolve(InetSocketAddress target, Promise<InetSocketAddress> promise) {
		resolve(target, promise, () -> permitted(target).getFirst());
	}

	@Override
	protected void doResolveAll(InetSocketAddress target, Promise<List<InetSocketAddress>> promise) {
		resolve(target, promise, () -> permitted(target));
	}

	/** Looking up takes its time, so it does not happen on the event loop. */
	private <T> void resolve(InetSocketAddress target, Promise<T> promise, Lookup<T> lookup) {
		Executor executor = target.isUnresolved() ? this.lookups : Runnable::run;
		executor.execute(() -> {
			try {
				promise.trySuccess(lookup.result());
			}
			catch (Exception ex) {
				promise.tryFailure(ex);
			}
		});
	}

	private List<InetSocketAddress> permitted(InetSocketAddress target) throws IOException {
		List<InetSocketAddress> permitted = addresses(target).stream()
			.map((address) -> new InetSocketAddress(address, target.getPort()))
			.filter(this.rules::permit)
			.limit(MOST)
			.toList();
		if (permitted.isEmpty()) {
			throw inner(target);
		}
		return permitted;
	}

	private List<InetAddress> addresses(InetSocketAddress target) throws IOException {
		if (!target.isUnresolved()) {
			return List.of(target.getAddress());
		}
		String name = target.getHostString();
		return (name.equals("localhost") || name.endsWith(".localhost")) ? LOCALHOST : this.names.addresses(name);
	}

	/** Does not say which address it is: that would tell strangers about the network. */
	static FetchStoppedException inner(InetSocketAddress target) {
		return FetchStoppedException.refused(Refusal.INNER_ADDRESS,
				"%s at port %d is not on the public internet, so it is not asked. Should it be, an operator adds its IP address and port to newsroom.aggregator.fetch.allowed"
					.formatted(target.getHostString(), target.getPort()));
	}

	/**
	 * What may fail.
	 */
	@FunctionalInterface
	private interface Lookup<T> {

		T result() throws IOException;

	}

}
