package org.xmpp.newsletter.aggregator.fetch;

import java.net.InetSocketAddress;
import java.net.SocketAddress;

import io.netty.channel.ChannelHandler.Sharable;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOutboundHandlerAdapter;
import io.netty.channel.ChannelPromise;

/**
 * Stands where a connection is made and lets only permitted addresses pass, whoever chose
 * them.
 */
@Sharable
class DialGuard extends ChannelOutboundHandlerAdapter {

	private final AddressRules rules;

	DialGuard(AddressRules rules) {
		this.rules = rules;
	}

	@Override
	public void connect(ChannelHandlerContext context, SocketAddress remote, SocketAddress local,
			ChannelPromise promise) throws Exception {
		if (remote instanceof InetSocketAddress target && this.rules.permit(target)) {
			super.connect(context, remote, local, promise);
		}
		else {
			promise.setFailure(FetchStoppedException.refused(Refusal.INNER_ADDRESS,
					"%s is not on the public internet, so it is not asked".formatted(remote)));
		}
	}

}
