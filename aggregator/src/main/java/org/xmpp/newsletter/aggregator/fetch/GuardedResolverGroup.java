package org.xmpp.newsletter.aggregator.fetch;

import java.net.InetSocketAddress;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import io.netty.resolver.AddressResolver;
import io.netty.resolver.AddressResolverGroup;
import io.netty.util.concurrent.EventExecutor;

/**
 * Gives every event loop its {@link GuardedResolver}.
 */
class GuardedResolverGroup extends AddressResolverGroup<InetSocketAddress> {

	private final Names names;

	private final AddressRules rules;

	/**
	 * No virtual threads: the system's resolver holds on to its carrier, and a few slow
	 * names would stop everything.
	 */
	private final ExecutorService lookups = Executors
		.newCachedThreadPool(Thread.ofPlatform().daemon().name("names-", 0).factory());

	GuardedResolverGroup(Names names, AddressRules rules) {
		this.names = names;
		this.rules = rules;
	}

	@Override
	protected AddressResolver<InetSocketAddress> newResolver(EventExecutor executor) {
		return new GuardedResolver(executor, this.names, this.lookups, this.rules);
	}

	@Override
	public void close() {
		super.close();
		this.names.close();
		this.lookups.shutdownNow();
	}

}
