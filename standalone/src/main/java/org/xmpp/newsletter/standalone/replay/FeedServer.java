package org.xmpp.newsletter.standalone.replay;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

import org.xmpp.newsletter.standalone.command.CommandFailure;
import tools.jackson.databind.JsonNode;

import org.springframework.web.client.RestClient;

/**
 * The program that serves kept feeds as they looked at an instant.
 */
final class FeedServer implements AutoCloseable {

	private static final Pattern ADDRESS = Pattern.compile("http://127\\.0\\.0\\.1:\\d+");

	private final Process process;

	private final URI address;

	private final RestClient client;

	private FeedServer(Process process, URI address) {
		this.process = process;
		this.address = address;
		this.client = RestClient.create(address);
	}

	static FeedServer start(Path program, List<Path> folders, Instant clock) {
		List<String> command = new ArrayList<>(List.of("python3", program.toString(), "serve", "--port", "0", "--at",
				clock.toString(), "--max-seconds", "14400"));
		folders.forEach((folder) -> command.addAll(List.of("--corpus", folder.toString())));
		try {
			Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
			return new FeedServer(process, readAddress(process));
		}
		catch (IOException ex) {
			throw new CommandFailure("The kept feeds are served by a Python program, and python3 could not be started: "
					+ ex.getMessage());
		}
	}

	private static URI readAddress(Process process) throws IOException {
		BufferedReader said = process.inputReader();
		String line = Objects.requireNonNullElse(said.readLine(), "");
		Matcher matcher = ADDRESS.matcher(line);
		if (!matcher.find()) {
			String rest = said.lines().collect(Collectors.joining(" "));
			process.destroy();
			throw new CommandFailure("The server of the kept feeds did not start: " + line + " " + rest);
		}
		return URI.create(matcher.group());
	}

	int port() {
		return this.address.getPort();
	}

	/**
	 * Where each feed is served.
	 * @return addresses by slug
	 */
	Map<String, URI> feeds() {
		JsonNode feeds = Objects.requireNonNull(this.client.get().uri("/_feeds").retrieve().body(JsonNode.class));
		return StreamSupport.stream(feeds.spliterator(), false)
			.collect(Collectors.toMap((feed) -> feed.path("slug").asString(),
					(feed) -> this.address.resolve(feed.path("path").asString())));
	}

	void moveClockTo(Instant instant) {
		this.client.get().uri("/_clock?set={instant}", instant).retrieve().toBodilessEntity();
	}

	@Override
	public void close() {
		this.process.destroy();
		try {
			this.process.getInputStream().close();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
