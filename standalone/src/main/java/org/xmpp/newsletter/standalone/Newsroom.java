package org.xmpp.newsletter.standalone;

import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xmpp.newsletter.aggregator.AggregatorApplication;
import org.xmpp.newsletter.assembler.AssemblerApplication;
import org.xmpp.newsletter.embedded.EmbeddedInfrastructure;
import org.xmpp.newsletter.platform.api.Neighbours;
import org.xmpp.newsletter.platform.api.ServiceDescription;
import org.xmpp.newsletter.platform.event.Backlogs;
import org.xmpp.newsletter.summarizer.SummarizerApplication;
import tools.jackson.databind.JsonNode;

import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.reactor.netty.NettyReactiveWebServerFactory;
import org.springframework.boot.web.server.WebServer;
import org.springframework.boot.web.server.reactive.ReactiveWebServerFactory;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/**
 * A whole newsroom in this JVM: broker, database, the three services and their common
 * port.
 */
public final class Newsroom implements AutoCloseable {

	private static final Logger logger = LoggerFactory.getLogger(Newsroom.class);

	private static final String AGGREGATOR = "aggregator";

	private static final String SUMMARIZER = "summarizer";

	private static final String ASSEMBLER = "assembler";

	private final Deque<AutoCloseable> opened = new ArrayDeque<>();

	private final Map<String, ConfigurableApplicationContext> services = new ConcurrentHashMap<>();

	private final FrontDoor door = new FrontDoor();

	private final WebServer server;

	private final InstantSource clock;

	private Newsroom(int port, InstantSource clock) {
		this.clock = clock;
		this.server = listen(port);
		this.opened.push(this.server::stop);
	}

	/**
	 * Starts a newsroom and waits until it is ready.
	 * @param folder where its data is kept
	 * @param port where it answers, on loopback; 0 for any free one
	 * @param clock the time
	 * @param settings properties of the services
	 * @return the newsroom
	 * @throws org.springframework.boot.web.server.PortInUseException when the port is
	 * taken
	 */
	public static Newsroom start(Path folder, int port, InstantSource clock, Map<String, Object> settings) {
		Newsroom newsroom = new Newsroom(port, clock);
		return newsroom.opened(() -> newsroom.open(newsroom.on(EmbeddedInfrastructure.start(folder)), settings));
	}

	/**
	 * Starts a newsroom that knows nothing of earlier runs.
	 * @param folder where its data is kept; what is there is deleted
	 * @param port where it answers, on loopback; 0 for any free one
	 * @param clock the time
	 * @param settings properties of the services
	 * @return the newsroom
	 */
	public static Newsroom startAfresh(Path folder, int port, InstantSource clock, Map<String, Object> settings) {
		Newsroom newsroom = new Newsroom(port, clock);
		return newsroom.opened(() -> newsroom.open(newsroom.on(EmbeddedInfrastructure.startAfresh(folder)), settings));
	}

	/**
	 * Starts a newsroom on a broker and a database that are there already.
	 * @param infrastructure the properties that name them
	 * @param port where it answers, on loopback; 0 for any free one
	 * @param clock the time
	 * @param settings properties of the services
	 * @return the newsroom
	 */
	public static Newsroom start(Map<String, Object> infrastructure, int port, InstantSource clock,
			Map<String, Object> settings) {
		Newsroom newsroom = new Newsroom(port, clock);
		return newsroom.opened(() -> newsroom.open(infrastructure, settings));
	}

	private Newsroom opened(Runnable opening) {
		try {
			opening.run();
			return this;
		}
		catch (RuntimeException ex) {
			close();
			throw ex;
		}
	}

	private Map<String, Object> on(EmbeddedInfrastructure infrastructure) {
		this.opened.push(infrastructure);
		return infrastructure.properties();
	}

	private WebServer listen(int port) {
		NettyReactiveWebServerFactory factory = new NettyReactiveWebServerFactory(port);
		factory.setAddress(InetAddress.getLoopbackAddress());
		WebServer listening = factory.getWebServer(this.door);
		listening.start();
		return listening;
	}

	private void open(Map<String, Object> infrastructure, Map<String, Object> settings) {
		Map<String, Object> properties = new HashMap<>(infrastructure);
		properties.putAll(settings);
		this.opened.push(() -> this.services.values().parallelStream().forEach(ConfigurableApplicationContext::close));
		inParallel(List.of(() -> open(AGGREGATOR, AggregatorApplication.class, properties),
				() -> open(SUMMARIZER, SummarizerApplication.class, properties),
				() -> open(ASSEMBLER, AssemblerApplication.class, properties)));
	}

	private static void inParallel(List<Runnable> tasks) {
		try {
			CompletableFuture
				.allOf(tasks.stream()
					.map((task) -> CompletableFuture.runAsync(task, (work) -> Thread.ofPlatform().start(work)))
					.toArray(CompletableFuture[]::new))
				.join();
		}
		catch (CompletionException ex) {
			throw (ex.getCause() instanceof RuntimeException cause) ? cause : ex;
		}
	}

	private void open(String name, Class<?> application, Map<String, Object> properties) {
		ReactiveWebServerFactory entrance = new ServiceEntrance(this.door, name, this.server.getPort());
		this.services.put(name,
				new SpringApplicationBuilder(application).web(WebApplicationType.REACTIVE)
					.properties(Map.of("spring.config.name", name))
					.registerShutdownHook(false)
					.initializers((ConfigurableApplicationContext context) -> {
						GenericApplicationContext beans = (GenericApplicationContext) context;
						beans.registerBean(InstantSource.class, () -> this.clock);
						beans.registerBean(ReactiveWebServerFactory.class, () -> entrance);
						beans.registerBean(Neighbours.class, () -> () -> descriptionsBeside(name));
						context.getEnvironment()
							.getPropertySources()
							.addFirst(new org.springframework.core.env.MapPropertySource("newsroom", properties));
					})
					.run());
	}

	private List<JsonNode> descriptionsBeside(String name) {
		return this.services.keySet()
			.stream()
			.filter((other) -> !other.equals(name))
			.sorted()
			.map((other) -> service(other).getBean(ServiceDescription.class).describe())
			.toList();
	}

	/**
	 * Where it answers.
	 * @return the address of the front page, without a path
	 */
	public URI address() {
		return URI.create("http://localhost:" + this.server.getPort());
	}

	/**
	 * A part of the aggregator.
	 * @param <T> its type
	 * @param type its class
	 * @return the bean
	 */
	public <T> T aggregator(Class<T> type) {
		return service(AGGREGATOR).getBean(type);
	}

	/**
	 * Waits until everything published has been taken in by everybody, in the direction
	 * in which news flows.
	 */
	public void settle() {
		// Twice, because what the last service publishes can concern the one before.
		for (int round = 0; round < 2; round++) {
			for (String name : List.of(AGGREGATOR, SUMMARIZER, ASSEMBLER)) {
				Backlogs backlogs = service(name).getBean(Backlogs.class);
				while (!backlogs.measure().isEmpty()) {
					pause();
				}
			}
		}
	}

	private static void pause() {
		try {
			Thread.sleep(20);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException("Interrupted while waiting for the newsroom to settle", ex);
		}
	}

	ConfigurableApplicationContext service(String name) {
		return Objects.requireNonNull(this.services.get(name), name);
	}

	@Override
	public void close() {
		while (!this.opened.isEmpty()) {
			AutoCloseable last = this.opened.pop();
			try {
				last.close();
			}
			catch (Exception ex) {
				logger.warn("A part of the newsroom did not close well: {}", ex.toString());
			}
		}
	}

}
