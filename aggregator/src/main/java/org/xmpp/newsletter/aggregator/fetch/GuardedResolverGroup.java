package org.xmpp.newsletter.aggregator.fetch;

import java.net.InetSocketAddress;
import java.util.List;

import io.netty.resolver.AddressResolver;
import io.netty.resolver.AddressResolverGroup;
import io.netty.util.concurrent.EventExecutor;

/**
 * Gives every event loop its {@link GuardedResolver}.
 */
class GuardedResolverGroup extends AddressResolverGroup<InetSocketAddress> {

	private final List<Network> allowed;

	GuardedResolverGroup(List<Network> allowed) {
		this.allowed = allowed;
	}

	@Override
	protected AddressResolver<InetSocketAddress> newResolver(EventExecutor executor) {
		return new GuardedResolver(executor, this.allowed);
	}

}
