package org.xmpp.newsletter.summarizer.queue;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xmpp.newsletter.contracts.ProjectKind;
import org.xmpp.newsletter.summarizer.ItemSamples;
import org.xmpp.newsletter.summarizer.Newsroom;
import org.xmpp.newsletter.summarizer.ServiceTest;
import org.xmpp.newsletter.summarizer.live.Happenings;
import org.xmpp.newsletter.summarizer.queue.QueueClient.Seen;
import reactor.core.publisher.Flux;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.codec.ServerSentEvent;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What somebody does appears with the others at once.
 */
@ServiceTest
class LiveTests {

	private static final Duration SOON = Duration.ofSeconds(30);

	private final Newsroom newsroom;

	private final Happenings happenings;

	private QueueClient queue;

	LiveTests(@Autowired Newsroom newsroom, @Autowired Happenings happenings) {
		this.newsroom = newsroom;
		this.happenings = happenings;
	}

	@BeforeEach
	void connect(@LocalServerPort int port) {
		this.queue = QueueClient.on(port);
	}

	@Test
	void aClaimAndADecisionAreHeardInOrder() {
		Seen entry = offer("Yew", "2013-01");
		String start = this.happenings.latest().toString();
		this.queue.web().post().uri("/api/entries/{id}/claim", entry.id()).exchange().expectStatus().isOk();
		this.queue.decide(entry, "reject", "no news", null).expectStatus().isOk();

		List<Map<String, Object>> heard = listen(start, null, entry, 3);

		assertThat(heard).extracting((change) -> change.get("what")).containsExactly("claimed", "released", "rejected");
		assertThat(heard.getLast()).containsEntry("by", "Emus")
			.containsEntry("state", "rejected")
			.containsEntry("waiting", false);
	}

	@Test
	void afterABreakNothingIsMissedAndNothingToldTwice() {
		Seen entry = offer("Zelkova", "2013-02");
		String start = this.happenings.latest().toString();
		this.queue.edit(entry, "Zelkova 1.0 is here.", null, null).expectStatus().isOk();
		ServerSentEvent<Map<String, Object>> first = events(start, null, entry).blockFirst(SOON);
		assertThat(first).isNotNull();

		this.queue.edit(this.queue.only("2013-02"), "Zelkova 1.0 is out.", null, null).expectStatus().isOk();
		this.queue.decide(this.queue.only("2013-02"), "approve", null, null).expectStatus().isOk();

		assertThat(listen(start, first.id(), entry, 2)).extracting((change) -> change.get("what"))
			.containsExactly("edited", "approved");
	}

	private Seen offer(String project, String month) {
		this.newsroom
			.send(ItemSamples.release(ItemSamples.project(project, ProjectKind.CLIENT), "1.0", month + "-10T10:00:00Z")
				.published());
		return this.queue.only(month);
	}

	private List<Map<String, Object>> listen(String after, @Nullable String last, Seen entry, int count) {
		List<Map<String, Object>> heard = events(after, last, entry).take(count)
			.mapNotNull(ServerSentEvent::data)
			.collectList()
			.block(SOON);
		return (heard != null) ? heard : List.of();
	}

	private Flux<ServerSentEvent<Map<String, Object>>> events(String after, @Nullable String last, Seen entry) {
		return this.queue.web().get().uri("/queue/live?after={after}", after).headers((headers) -> {
			if (last != null) {
				headers.set("Last-Event-ID", last);
			}
		})
			.exchange()
			.expectStatus()
			.isOk()
			.returnResult(new ParameterizedTypeReference<ServerSentEvent<Map<String, Object>>>() {
			})
			.getResponseBody()
			.filter((event) -> event.data() != null && event.data().get("entry").equals(entry.id().toString()));
	}

}
