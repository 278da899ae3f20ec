package org.xmpp.newsletter.platform.event;

import java.nio.charset.StandardCharsets;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;

/**
 * The CloudEvents attributes that the newsroom itself reads.
 */
final class EventHeaders {

	static final String ID = "ce_id";

	static final String TYPE = "ce_type";

	/** Not of CloudEvents: why a message came to the dead letters, in words. */
	static final String ERROR = "newsroom_error";

	private EventHeaders() {
	}

	static @Nullable String optional(ConsumerRecord<?, ?> message, String name) {
		Header header = message.headers().lastHeader(name);
		return (header != null && header.value() != null) ? new String(header.value(), StandardCharsets.UTF_8) : null;
	}

	static String required(ConsumerRecord<?, ?> message, String name) {
		String value = optional(message, name);
		if (value == null) {
			throw new UnreadableEventException("The message has no header " + name);
		}
		return value;
	}

}
