package org.xmpp.newsletter.aggregator.fetch;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpStatusClass;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.ReferenceCountUtil;

/**
 * Passes over what servers say before their answer (103 and the like), which the client
 * would take for the answer.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9110#section-15.2">RFC 9110, 15.2</a>
 */
class InterimAnswers extends ChannelInboundHandlerAdapter {

	private static final int SWITCHING = 101;

	private boolean interim;

	@Override
	public void channelRead(ChannelHandlerContext context, Object message) throws Exception {
		if (message instanceof HttpResponse response) {
			this.interim = response.decoderResult().isSuccess() && response.status().code() != SWITCHING
					&& response.status().codeClass() == HttpStatusClass.INFORMATIONAL;
		}
		if (!this.interim) {
			super.channelRead(context, message);
			return;
		}
		this.interim = !(message instanceof LastHttpContent);
		ReferenceCountUtil.release(message);
		if (message instanceof HttpContent && !context.channel().config().isAutoRead()) {
			context.read();
		}
	}

}
