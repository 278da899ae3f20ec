package org.xmpp.newsletter.standalone.universe;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/**
 * Serves a universe on loopback as it stands by the given clock.
 */
public final class UniverseServer implements AutoCloseable {

	private static final String XEP_LIST = "/xeplist.xml";

	private final DemoUniverse universe;

	private final XepLists xepLists;

	private final InstantSource clock;

	private final HttpServer server;

	private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

	private UniverseServer(DemoUniverse universe, XepLists xepLists, InstantSource clock) throws IOException {
		this.universe = universe;
		this.xepLists = xepLists;
		this.clock = clock;
		this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
	}

	/**
	 * Starts a server on a free port.
	 * @param universe what it serves
	 * @param clock the instant the universe stands at
	 * @return the running server
	 */
	public static UniverseServer start(DemoUniverse universe, InstantSource clock) {
		return start(universe, new XepListDocument(universe.xeps()), clock);
	}

	/**
	 * Starts a server whose XEP lists come from elsewhere, for instance from an archive.
	 * @param universe the feeds it serves
	 * @param xepLists the XEP lists it serves
	 * @param clock the instant the universe stands at
	 * @return the running server
	 */
	public static UniverseServer start(DemoUniverse universe, XepLists xepLists, InstantSource clock) {
		try {
			UniverseServer server = new UniverseServer(universe, xepLists, clock);
			server.server.createContext("/", server::handle);
			server.server.setExecutor(server.threads);
			server.server.start();
			return server;
		}
		catch (IOException ex) {
			throw new UncheckedIOException("The demo's feeds cannot be served: no free port on loopback", ex);
		}
	}

	/**
	 * What is served.
	 * @return the universe
	 */
	public DemoUniverse universe() {
		return this.universe;
	}

	/**
	 * Where a feed is served.
	 * @param slug the feed
	 * @return its address
	 * @throws IllegalArgumentException if there is no such feed
	 */
	public URI address(String slug) {
		return this.universe.feeds()
			.stream()
			.filter((feed) -> feed.slug().equals(slug))
			.findFirst()
			.map((feed) -> base().resolve(path(feed)))
			.orElseThrow(() -> new IllegalArgumentException("The demo has no feed " + slug));
	}

	/**
	 * Where the list of XEPs is served.
	 * @return its address
	 */
	public URI xepListAddress() {
		return base().resolve(XEP_LIST);
	}

	@Override
	public void close() {
		this.server.stop(0);
		this.threads.close();
	}

	private void handle(HttpExchange exchange) throws IOException {
		try (exchange) {
			if (!exchange.getRequestMethod().equals("GET")) {
				Answer.refuse(exchange, 405, "Only GET is answered here");
				return;
			}
			String path = exchange.getRequestURI().getPath();
			Optional<Answer> answer = path.equals(XEP_LIST) ? xepList() : feed(path);
			if (answer.isPresent()) {
				answer.get().sendTo(exchange);
			}
			else {
				Answer.refuse(exchange, 404, "There is nothing here by the clock of the demo");
			}
		}
	}

	private Optional<Answer> feed(String path) {
		Instant now = this.clock.instant();
		return this.universe.feeds()
			.stream()
			.filter((feed) -> path(feed).equals(path))
			.findFirst()
			.map((feed) -> new Answer(FeedDocument.of(feed, base().resolve(path(feed)), now),
					feed.format().contentType(), feed.format().validators(), feed.lastChange(now)));
	}

	private Optional<Answer> xepList() {
		Instant now = this.clock.instant();
		return this.xepLists.at(now).map((list) -> new Answer(list, "text/xml", Validators.ETAG, now));
	}

	private URI base() {
		InetSocketAddress address = this.server.getAddress();
		return URI.create("http://" + address.getAddress().getHostAddress() + ":" + address.getPort());
	}

	private static String path(DemoFeed feed) {
		return "/feeds/" + feed.slug() + "/" + feed.path();
	}

}
