package org.xmpp.newsletter.aggregator.specification;

import java.time.Instant;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xmpp.newsletter.contracts.SpecificationChanged;
import org.xmpp.newsletter.contracts.SpecificationChanged.Kind;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.web.reactive.server.WebTestClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class SpecificationListsTests extends SpecificationIntegration {

	private static final Instant SEEN = Instant.parse("2025-03-10T12:00:00Z");

	private static final byte[] FIRST = Lists.list(Lists.xep(1, "Active", "1.0"), Lists.proposal("spaces", "0.0.1"));

	private static final byte[] SECOND = Lists.list(Lists.xep(1, "Active", "1.1"), Lists.xep(2, "Experimental", "0.1"),
			Lists.proposal("spaces", "0.0.1"), Lists.proposal("gaps", "0.0.1"));

	@Autowired
	SpecificationLists lists;

	@Autowired
	ChangeStore changes;

	@LocalServerPort
	int port;

	@Test
	void theFirstListProducesNothing() {
		assertThat(this.lists.receive(FIRST, SEEN)).isEqualTo(new Outcome.First());
		assertThat(published()).isEmpty();
		assertThat(count("specification_list")).isOne();
	}

	@Test
	void theSecondListBringsWhatChanged() {
		this.lists.receive(FIRST, SEEN);
		assertThat(this.lists.receive(SECOND, SEEN)).isInstanceOfSatisfying(Outcome.Taken.class,
				(taken) -> assertThat(taken.changes()).isEqualTo(this.changes.of(YearMonth.of(2025, 3))).hasSize(3));
		assertThat(published()).containsExactly("XEP-0001", "XEP-0002", "gaps");
		assertThat(this.changes.of(YearMonth.of(2025, 4))).isEmpty();
	}

	@Test
	void aListSeenBeforeIsNotTakenAgain() {
		this.lists.receive(FIRST, SEEN);
		this.lists.receive(SECOND, SEEN);
		assertThat(this.lists.receive(SECOND, SEEN)).isEqualTo(new Outcome.Known());
		assertThat(this.lists.receive(FIRST, SEEN)).isEqualTo(new Outcome.Known());
		assertThat(published()).hasSize(3);
		assertThat(count("specification_list")).isEqualTo(2);
	}

	@Test
	void whatIsTakenBackAndRestoredIsPublishedOnce() {
		byte[] other = Lists.list(Lists.xep(2, "Experimental", "0.1"), Lists.xep(1, "Active", "1.0"));
		byte[] restored = Lists.list(Lists.proposal("gaps", "0.0.1"), Lists.proposal("spaces", "0.0.1"),
				Lists.xep(2, "Experimental", "0.1"), Lists.xep(1, "Active", "1.1"));
		this.lists.receive(FIRST, SEEN);
		this.lists.receive(SECOND, SEEN);
		this.lists.receive(other, SEEN);
		this.lists.receive(restored, SEEN);
		assertThat(published()).containsExactly("XEP-0001", "XEP-0002", "gaps", "XEP-0001");
		assertThat(this.changes.of(YearMonth.of(2025, 3))).extracting(SpecificationChanged::version)
			.containsExactly("1.1", "1.0", "0.1", null);
	}

	@Test
	void aProposalThatComesBackAfterMonthsIsNotNew() {
		this.lists.receive(FIRST, SEEN);
		this.lists.receive(Lists.list(Lists.xep(1, "Active", "1.0")), SEEN);
		this.lists.receive(Lists.list(Lists.xep(1, "Active", "1.0"), Lists.proposal("spaces", "0.0.9")),
				SEEN.plusSeconds(90L * 24 * 3600));
		assertThat(published()).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "<xep-infos><xep><number>1</number>", "<xep-infos></xep-infos>", "<html></html>" })
	void anUnusableListIsRefusedAndTheLastGoodOneStays(String text) {
		this.lists.receive(FIRST, SEEN);
		assertThat(this.lists.receive(text.getBytes(), SEEN)).isInstanceOf(Outcome.Refused.class);
		this.lists.receive(SECOND, SEEN);
		assertThat(published()).containsExactly("XEP-0001", "XEP-0002", "gaps");
	}

	@Test
	void anUnusableListIsNoFirstList() {
		assertThat(this.lists.receive("<xep-infos/>".getBytes(), SEEN)).isInstanceOf(Outcome.Refused.class);
		assertThat(count("specification_list")).isZero();
	}

	@Test
	void aListThatLostManyXepsIsRefusedAndLessIsNot() {
		String[] entries = IntStream.rangeClosed(1, 20)
			.mapToObj((number) -> Lists.xep(number, "Active", "1.0"))
			.toArray(String[]::new);
		this.lists.receive(Lists.list(entries), SEEN);
		assertThat(this.lists.receive(Lists.list(Arrays.copyOf(entries, 16)), SEEN)).isInstanceOfSatisfying(
				Outcome.Refused.class,
				(refused) -> assertThat(refused.reason()).startsWith("it lost 4 of 20 XEPs and 0 of 0 proposals."));
		assertThat(this.lists.receive(Lists.list(Arrays.copyOf(entries, 17)), SEEN))
			.isEqualTo(new Outcome.Taken(List.of()));
	}

	@Test
	void aListThatCannotBePublishedIsNotKept() {
		this.lists.receive(FIRST, SEEN);
		this.jdbc.sql("alter table outbox add constraint broken check (topic <> 'newsroom.specifications.v1')")
			.update();
		try {
			assertThatExceptionOfType(Exception.class).isThrownBy(() -> this.lists.receive(SECOND, SEEN));
		}
		finally {
			this.jdbc.sql("alter table outbox drop constraint broken").update();
		}
		assertThat(count("specification_list")).isOne();
		assertThat(count("specification_change")).isZero();
		this.lists.receive(SECOND, SEEN);
		assertThat(published()).hasSize(3);
	}

	@Test
	void twoWhoBringTheSameListPublishItOnce() {
		this.lists.receive(FIRST, SEEN);
		CompletableFuture<?>[] both = Stream.generate(
				() -> CompletableFuture.supplyAsync(() -> this.lists.receive(SECOND, SEEN), Thread::startVirtualThread))
			.limit(4)
			.toArray(CompletableFuture[]::new);
		CompletableFuture.allOf(both).join();
		assertThat(published()).hasSize(3);
	}

	@Test
	void theChangesOfAMonthAreShown() {
		this.lists.receive(FIRST, SEEN);
		this.lists.receive(SECOND, SEEN);
		WebTestClient client = WebTestClient.bindToServer().baseUrl("http://127.0.0.1:" + this.port).build();
		client.get()
			.uri("/api/specifications?month=2025-03")
			.exchange()
			.expectStatus()
			.isOk()
			.expectBody()
			.jsonPath("$.length()")
			.isEqualTo(3)
			.jsonPath("$[0].number")
			.isEqualTo(1)
			.jsonPath("$[0].kind")
			.isEqualTo(Kind.UPDATED.name())
			.jsonPath("$[0].month")
			.isEqualTo("2025-03")
			.jsonPath("$[2].proposal")
			.isEqualTo("gaps");
		client.get().uri("/api/specifications?month=March").exchange().expectStatus().isBadRequest();
	}

}
