package org.xmpp.newsletter.summarizer.claim;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xmpp.newsletter.platform.page.Person;
import org.xmpp.newsletter.platform.problem.Problem;
import org.xmpp.newsletter.summarizer.ServiceTest;
import org.xmpp.newsletter.summarizer.live.Happenings;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@ServiceTest
class ClaimsTests {

	private static final Person ANA = new Person("Ana");

	private static final Person BEN = new Person("Ben");

	private final JdbcClient jdbc;

	private final Claims claims;

	private Instant now = Instant.parse("2040-05-10T10:00:00Z");

	private UUID entry = UUID.randomUUID();

	ClaimsTests(@Autowired JdbcClient jdbc, @Autowired Happenings happenings) {
		this.jdbc = jdbc;
		this.claims = new Claims(jdbc, happenings, () -> this.now);
	}

	@BeforeEach
	void anEntryIsThere() {
		this.entry = UUID.randomUUID();
		this.jdbc
			.sql("""
					insert into entry (id, story, sequence, version, month, state, placement, draft, items, edited, placed,
					  concerns, flags)
					values (:id, :id::text, 0, 1, '2010-01', 'rejected', '{"section": "clients"}', '{}', '[]', false, false, '[]', '[]')""")
			.param("id", this.entry)
			.update();
	}

	@AfterEach
	void clearAway() {
		this.jdbc.sql("delete from entry where id = :id").param("id", this.entry).update();
		this.jdbc.sql("delete from claim where entry = :id").param("id", this.entry).update();
	}

	@Test
	void theFirstIsOnItUntilTheClockEndsIt() {
		this.claims.claim(this.entry, ANA);
		assertThat(this.claims.claim(this.entry, BEN).by()).isEqualTo("Ana");

		this.now = this.now.plus(Claims.LASTS);
		assertThat(this.claims.active()).isEmpty();
		assertThat(this.claims.claim(this.entry, BEN).by()).isEqualTo("Ben");
	}

	@Test
	void whoGoesOnStaysOnIt() {
		Claim first = this.claims.claim(this.entry, ANA);
		this.now = this.now.plus(Claims.LASTS).minus(Duration.ofSeconds(1));
		Claim renewed = this.claims.claim(this.entry, ANA);

		assertThat(renewed.since()).isEqualTo(first.since());
		assertThat(renewed.until()).isEqualTo(this.now.plus(Claims.LASTS));
		assertThat(this.claims.claim(this.entry, BEN).by()).isEqualTo("Ana");
	}

	@Test
	void oneLetsGoOnlyOfWhatIsOnesOwn() {
		this.claims.claim(this.entry, ANA);
		this.claims.release(this.entry, BEN);
		assertThat(this.claims.active()).extracting(Claim::by).contains("Ana");
		this.claims.release(this.entry, ANA);
		assertThat(this.claims.active()).isEmpty();
	}

	@Test
	void nobodyIsOnWhatIsNotThere() {
		assertThatThrownBy(() -> this.claims.claim(UUID.randomUUID(), ANA)).isInstanceOf(Problem.class)
			.hasMessageContaining("There is no entry");
	}

	@Test
	void theOthersHearOnceThatSomebodyIsOnItAndThatItEnded() {
		this.claims.claim(this.entry, ANA);
		this.claims.claim(this.entry, ANA);
		this.now = this.now.plus(Claims.LASTS);
		this.claims.expire();

		assertThat(this.jdbc.sql("select what from happening where entry = :id order by id")
			.param("id", this.entry)
			.query(String.class)
			.list()).containsExactly("claimed", "released");
	}

}
