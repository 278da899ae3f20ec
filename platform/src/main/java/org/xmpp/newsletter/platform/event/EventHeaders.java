package org.xmpp.newsletter.platform.event;

import java.nio.charset.StandardCharsets;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;

/**
 * The CloudEvents attributes that the newsroom itself reads.
 */
final class EventHeaders {

	static final String ID = "ce_id";

	static final String TYPE = "ce_type";

	private EventHeaders() {
	}

	static String required(ConsumerRecord<?, ?> message, String name) {
		Header header = message.headers().lastHeader(name);
		if (header == null || header.value() == null) {
			throw new UnreadableEventException("The message has no header " + name);
		}
		return new String(header.value(), StandardCharsets.UTF_8);
	}

}
