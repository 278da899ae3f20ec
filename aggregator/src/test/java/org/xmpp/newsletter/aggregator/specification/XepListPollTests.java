package org.xmpp.newsletter.aggregator.specification;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xmpp.newsletter.aggregator.fetch.Validators;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class XepListPollTests extends SpecificationIntegration {

	private static final byte[] FIRST = Lists.list(Lists.xep(1, "Active", "1.0"));

	private static final byte[] SECOND = Lists.list(Lists.xep(1, "Active", "1.1"));

	private final List<Headers> asked = new CopyOnWriteArrayList<>();

	@Autowired
	XepListPoll poll;

	@Autowired
	PollStore store;

	private volatile HttpHandler answer = (exchange) -> send(exchange, 200, FIRST);

	@BeforeEach
	void serve() {
		WEB.createContext("/xeplist.xml", (exchange) -> {
			this.asked.add(exchange.getRequestHeaders());
			try (exchange) {
				this.answer.handle(exchange);
			}
		});
	}

	@AfterEach
	void close() {
		WEB.removeContext("/xeplist.xml");
	}

	@Test
	void theListIsLookedAtWhenDueAndNotBefore() {
		assertThat(this.poll.pollDue()).isTrue();
		assertThat(this.poll.pollDue()).isFalse();
		this.clock.advance(Duration.ofHours(6).minusSeconds(1));
		assertThat(this.poll.pollDue()).isFalse();
		this.clock.advance(Duration.ofSeconds(1));
		assertThat(this.poll.pollDue()).isTrue();
		assertThat(this.asked).hasSize(2);
	}

	@Test
	void whatChangedIsPublishedAndTheNextLookIsConditional() {
		this.poll.pollDue();
		this.answer = (exchange) -> {
			exchange.getResponseHeaders().set("ETag", "\"two\"");
			send(exchange, 200, SECOND);
		};
		pollAgain();
		assertThat(published()).containsExactly("XEP-0001");
		this.answer = (exchange) -> exchange.sendResponseHeaders(304, -1);
		pollAgain();
		assertThat(this.asked.getLast().get("If-None-Match")).containsExactly("\"two\"");
		assertThat(this.store.state().failures()).isZero();
		assertThat(this.store.state().validators()).isEqualTo(new Validators("\"two\"", null));
		assertThat(published()).hasSize(1);
	}

	@Test
	void aRefusedListKeepsTheValidatorsOfTheLastGoodOne() {
		this.answer = (exchange) -> {
			exchange.getResponseHeaders().set("ETag", "\"one\"");
			send(exchange, 200, FIRST);
		};
		this.poll.pollDue();
		this.answer = (exchange) -> {
			exchange.getResponseHeaders().set("ETag", "\"cut\"");
			send(exchange, 200, "<xep-infos><xep>".getBytes());
		};
		pollAgain();
		PollState state = this.store.state();
		assertThat(state.validators()).isEqualTo(new Validators("\"one\"", null));
		assertThat(state.failures()).isOne();
		assertThat(state.problem()).contains("is refused because it is not well-formed");
	}

	@Test
	void retryAfterIsHonoured() {
		this.answer = (exchange) -> {
			exchange.getResponseHeaders().set("Retry-After", "90000");
			exchange.sendResponseHeaders(429, -1);
		};
		this.poll.pollDue();
		assertThat(this.store.state().nextPoll()).isEqualTo(Instant.parse("2025-03-11T13:00:00Z"));
		assertThat(this.store.state().problem()).contains("asks for fewer requests");
	}

	@Test
	void failuresAreCountedAndForgottenAfterAGoodLook() {
		this.answer = (exchange) -> exchange.sendResponseHeaders(500, -1);
		this.poll.pollDue();
		pollAgain();
		assertThat(this.store.state().failures()).isEqualTo(2);
		assertThat(this.store.state().nextPoll()).isEqualTo(this.clock.instant().plus(Duration.ofHours(12)));
		this.answer = (exchange) -> send(exchange, 200, FIRST);
		pollAgain();
		assertThat(this.store.state().failures()).isZero();
		assertThat(this.store.state().problem()).isNull();
	}

	@Test
	void validatorsAreNeverAheadOfTheList() {
		this.answer = (exchange) -> {
			exchange.getResponseHeaders().set("ETag", "\"one\"");
			send(exchange, 200, FIRST);
		};
		this.jdbc.sql("alter table xep_list_poll add constraint broken check (etag is null)").update();
		try {
			assertThatExceptionOfType(Exception.class).isThrownBy(this.poll::pollDue);
		}
		finally {
			this.jdbc.sql("alter table xep_list_poll drop constraint broken").update();
		}
		assertThat(count("specification_list")).isZero();
		assertThat(this.store.state().validators()).isEqualTo(Validators.NONE);
		assertThat(this.poll.pollDue()).isFalse();
		pollAgain();
		assertThat(count("specification_list")).isOne();
	}

	private void pollAgain() {
		this.clock.advance(Duration.ofDays(1));
		assertThat(this.poll.pollDue()).isTrue();
	}

	private static void send(HttpExchange exchange, int status, byte[] body) throws IOException {
		exchange.sendResponseHeaders(status, body.length);
		exchange.getResponseBody().write(body);
	}

}
