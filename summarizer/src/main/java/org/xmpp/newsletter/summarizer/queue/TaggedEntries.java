package org.xmpp.newsletter.summarizer.queue;

import java.util.UUID;

import org.xmpp.newsletter.platform.api.Versions;
import org.xmpp.newsletter.summarizer.review.EntryDetail;
import org.xmpp.newsletter.summarizer.review.Queue;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/**
 * Answers with an entry and the tag of what is shown of it.
 */
@Component
class TaggedEntries {

	private final Queue queue;

	private final JsonMapper json;

	TaggedEntries(Queue queue, JsonMapper json) {
		this.queue = queue;
		this.json = json;
	}

	/** Notes and sources are shown, too, and change without a new version. */
	ResponseEntity<EntryDetail> show(UUID entry) {
		EntryDetail detail = this.queue.detail(entry);
		String tag = Versions.tag(detail.summary().version(), this.json.writeValueAsBytes(detail));
		return ResponseEntity.ok().eTag(tag).body(detail);
	}

}
