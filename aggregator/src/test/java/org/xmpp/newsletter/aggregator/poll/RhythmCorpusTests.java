package org.xmpp.newsletter.aggregator.poll;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.xmpp.newsletter.aggregator.AggregatorApplication;
import org.xmpp.newsletter.aggregator.MovableClock;
import org.xmpp.newsletter.aggregator.feed.NewFeed;
import org.xmpp.newsletter.aggregator.feed.Registration;
import org.xmpp.newsletter.aggregator.feed.WebAddress;
import org.xmpp.newsletter.aggregator.poll.KeptFeed.Kept;
import org.xmpp.newsletter.contracts.FeedForm;
import org.xmpp.newsletter.embedded.EmbeddedInfrastructure;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/**
 * Lives through years of real feeds: at which rhythms nothing is lost.
 */
class RhythmCorpusTests {

	/** When the kept feeds begin to be whole. */
	private static final Instant FIRST = Instant.parse("2022-07-01T00:00:00Z");

	private static final Instant FROM = Instant.parse("2025-01-01T00:00:00Z");

	private static final Instant TO = Instant.parse("2025-07-01T00:00:00Z");

	private static final Duration SIX_HOURS = Duration.ofHours(6);

	private static final Duration DAY = Duration.ofDays(1);

	private final Path corpus = Path.of(System.getProperty("newsroom.corpus", "absent"));

	private final JsonMapper json = new JsonMapper();

	private List<KeptFeed> feeds;

	@BeforeEach
	void thereIsACorpus() throws Exception {
		assumeTrue(Files.isDirectory(this.corpus.resolve("feeds")),
				"no corpus: name its folder by the system property newsroom.corpus");
		this.feeds = KeptFeed.in(this.corpus.resolve("feeds"), limits());
	}

	@Test
	void thePolicyLosesNothingAndAsksLessThanAFixedRhythm(TestReporter figures) {
		RhythmSimulation adaptive = simulate(Duration.ofMinutes(15), SIX_HOURS, DAY);
		RhythmSimulation sixHours = simulate(SIX_HOURS, SIX_HOURS, SIX_HOURS);
		RhythmSimulation daily = simulate(DAY, DAY, DAY);
		figures.publishEntry(Map.of("feeds", String.valueOf(this.feeds.size()), "adaptive", adaptive.toString(),
				"each 6 h", sixHours.toString(), "each 24 h", daily.toString()));
		assertThat(adaptive.lost()).isZero();
		assertThat(adaptive.gaps()).isZero();
		assertThat(sixHours.lost()).isZero();
		assertThat(adaptive.polls()).isLessThan(sixHours.polls());
	}

	private RhythmSimulation simulate(Duration shortest, Duration usual, Duration longest) {
		PollingPolicy policy = new PollingPolicy(new Pace.Limits(shortest, usual, longest));
		return this.feeds.stream()
			.map((feed) -> RhythmSimulation.of(feed, policy, FIRST, TO))
			.reduce(new RhythmSimulation(0, 0, 0, 0), RhythmSimulation::and);
	}

	@Test
	void theWholeIntakeLosesNothingAndTakesNothingTwiceAtSixHours(TestReporter figures) throws Exception {
		MovableClock clock = new MovableClock();
		clock.advance(Duration.between(clock.instant(), FROM));
		Process server = python("serve", "--port", "0", "--at", FROM.toString(), "--max-seconds", "14400", "--corpus",
				this.corpus.resolve("feeds").toString());
		try (BufferedReader said = server.inputReader()) {
			URI address = address(said.readLine());
			try (ConfigurableApplicationContext aggregator = start(clock, address.getPort())) {
				aggregator.getBean(JdbcClient.class).sql("update feed set state = 'RETIRED'").update();
				Map<String, UUID> registered = register(aggregator.getBean(Registration.class), address);
				int polls = travel(aggregator.getBean(Polling.class), clock, address);
				judge(aggregator.getBean(JdbcClient.class), registered, polls, figures);
			}
		}
		finally {
			server.destroy();
		}
	}

	private int travel(Polling polling, MovableClock clock, URI server) throws Exception {
		int polls = 0;
		HttpClient client = HttpClient.newHttpClient();
		for (Instant now = FROM; !now.isAfter(TO); now = now.plus(SIX_HOURS)) {
			clock.advance(Duration.between(clock.instant(), now));
			client.send(HttpRequest.newBuilder(server.resolve("/_clock?set=" + now)).build(),
					BodyHandlers.discarding());
			polls += polling.pollDue();
		}
		return polls;
	}

	private void judge(JdbcClient jdbc, Map<String, UUID> registered, int polls, TestReporter figures) {
		int news = 0;
		int lost = 0;
		int twice = 0;
		for (KeptFeed feed : this.feeds) {
			Map<String, Long> stored = jdbc.sql("select link from item where feed = :feed")
				.param("feed", registered.get(feed.slug()))
				.query(String.class)
				.list()
				.stream()
				.collect(Collectors.groupingBy((link) -> link, Collectors.counting()));
			for (Kept item : feed.news(FROM, TO)) {
				long times = stored.getOrDefault(item.link().toString(), 0L);
				news++;
				lost += (times == 0) ? 1 : 0;
				twice += (times > 1) ? 1 : 0;
			}
		}
		figures.publishEntry("real intake", "%d feeds, %d polls, %d new items, %d lost, %d twice"
			.formatted(this.feeds.size(), polls, news, lost, twice));
		assertThat(news).isPositive();
		assertThat(lost).isZero();
		assertThat(twice).isZero();
	}

	private Map<String, UUID> register(Registration registration, URI server) {
		return this.feeds.stream()
			.collect(Collectors.toMap(KeptFeed::slug,
					(feed) -> registration
						.register(new NewFeed(WebAddress.of(server.resolve("/feeds/" + feed.slug()).toString()),
								feed.slug(), FeedForm.POSTS, null, null, true), "Tester")
						.id()));
	}

	private static ConfigurableApplicationContext start(InstantSource clock, int port) {
		Map<String, Object> settings = new HashMap<>(EmbeddedInfrastructure.shared().properties());
		settings.putAll(Map.of("server.port", 0, "newsroom.aggregator.polling.automatic", false,
				"newsroom.aggregator.catalogue.import", false, "newsroom.aggregator.xep-list.automatic", false,
				"newsroom.aggregator.fetch.allowed-networks", "127.0.0.0/8", "newsroom.aggregator.fetch.allowed-ports",
				port, "newsroom.aggregator.polling.per-loopback-host", 8, "newsroom.aggregator.polling.shortest", "6h",
				"newsroom.aggregator.polling.longest", "6h"));
		return new SpringApplicationBuilder(AggregatorApplication.class)
			.properties(Map.of("spring.config.name", "aggregator"))
			.registerShutdownHook(false)
			.initializers((ConfigurableApplicationContext context) -> {
				((GenericApplicationContext) context).registerBean(InstantSource.class, () -> clock);
				context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("replay", settings));
			})
			.run();
	}

	private Map<String, Integer> limits() throws Exception {
		String program = "import json, runpy, sys; "
				+ "print(json.dumps({n: f.limit or 0 for n, f in runpy.run_path(sys.argv[1])['FLAVOURS'].items()}))";
		Process asked = new ProcessBuilder("python3", "-c", program, this.corpus.resolve("serve.py").toString())
			.start();
		Map<String, Integer> limits = new HashMap<>();
		this.json.readTree(asked.getInputStream()).forEachEntry((flavour, limit) -> limits.put(flavour, limit.asInt()));
		return limits;
	}

	private Process python(String... arguments) throws IOException {
		List<String> command = new java.util.ArrayList<>(
				List.of("python3", this.corpus.resolve("serve.py").toString()));
		command.addAll(List.of(arguments));
		return new ProcessBuilder(command).redirectErrorStream(true).start();
	}

	private static URI address(String said) {
		Matcher matcher = Pattern.compile("http://127\\.0\\.0\\.1:\\d+").matcher(said);
		assertThat(matcher.find()).as("the server says where it is: %s", said).isTrue();
		return URI.create(matcher.group());
	}

}
