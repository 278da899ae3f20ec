package org.xmpp.newsletter.platform.operations;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.Test;
import org.xmpp.newsletter.platform.ProbeApplication;

import org.springframework.context.ApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

class RoundsTests {

	private static final Instant NOW = Instant.parse("2025-05-07T08:00:00Z");

	private final ApplicationContext probe = ProbeApplication.shared();

	private final Reports reports = this.probe.getBean(Reports.class);

	@Test
	void aServiceSaysWhatWaitsAndHowFarItsSubscriptionsAre() {
		Report report = this.probe.getBean(Rounds.class).look();
		assertThat(report.service()).isEqualTo("probe");
		assertThat(report.trouble()).isEmpty();
		assertThat(report.readings()).extracting(Reading::meter)
			.contains("newsroom.outbox.depth", "newsroom.outbox.age", "newsroom.outbox.refused",
					"newsroom.dead.letters");
		assertThat(report.readings()).filteredOn((reading) -> reading.meter().equals("newsroom.consumer.lag"))
			.singleElement()
			.satisfies((lag) -> assertThat(lag.tags()).containsEntry("subscription", "SpecificationChanged"));
		assertThat(this.reports.all()).filteredOn((kept) -> kept.service().equals("probe"))
			.singleElement()
			.extracting(Report::readings)
			.isEqualTo(report.readings());
	}

	@Test
	void oneWatchThatFailsDoesNotBlindTheOthers() {
		Watch blind = (_) -> {
			throw new IllegalStateException("The broker does not answer");
		};
		SimpleMeterRegistry meters = new SimpleMeterRegistry();
		Watch seeing = (_) -> List.of(Reading.count("newsroom.lamps", "lamps", 3));
		Report report = new Rounds("lighthouse", List.of(blind, seeing), this.reports, new Meters(meters), () -> NOW)
			.look();
		assertThat(report.trouble()).isEqualTo("The broker does not answer");
		assertThat(report.readings()).singleElement().extracting(Reading::text).isEqualTo("3");
		assertThat(report.isAlarming(NOW)).isTrue();
		assertThat(meters.get("newsroom.lamps").gauge().value()).isEqualTo(3);
		assertThat(meters.get("newsroom.report.trouble").gauge().value()).isOne();
	}

	@Test
	void whatCannotBeLookedAtAnyMoreIsNotShownWithItsOldValue() {
		SimpleMeterRegistry registry = new SimpleMeterRegistry();
		Meters meters = new Meters(registry);
		Reading lag = Reading.count("newsroom.consumer.lag", "messages not taken in", 4).tagged("subscription", "Tea");
		meters.show(new Report("lighthouse", NOW, NOW, List.of(lag), ""));
		assertThat(registry.get("newsroom.consumer.lag").tag("subscription", "Tea").gauge().value()).isEqualTo(4);
		meters.show(new Report("lighthouse", NOW, NOW, List.of(), "The broker does not answer"));
		assertThat(registry.find("newsroom.consumer.lag").gauge()).isNull();
	}

	@Test
	void aServiceThatSaysNothingForAWhileIsSilent() {
		Report report = new Report("lighthouse", NOW, NOW, List.of(), "");
		assertThat(report.isAlarming(NOW.plusSeconds(60))).isFalse();
		assertThat(report.isSilent(NOW.plusSeconds(91))).isTrue();
		assertThat(report.age(NOW.plusSeconds(200))).isEqualTo("3 min");
	}

	@Test
	void agesAreWrittenForPeople() {
		assertThat(Reading.age("a", "a", Duration.ofSeconds(119)).text()).isEqualTo("119 s");
		assertThat(Reading.age("a", "a", Duration.ofHours(47)).text()).isEqualTo("47 h");
		assertThat(Reading.age("a", "a", Duration.ofDays(3)).text()).isEqualTo("3 days");
		assertThat(Reading.age("a", "a", Duration.ofSeconds(-5)).text()).isEqualTo("0 s");
	}

}
