package org.xmpp.newsletter.client;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import tools.jackson.databind.json.JsonMapper;

/**
 * Which newsroom, in whose name.
 */
final class Connection {

	private static final String DEFAULT = "http://localhost:8080";

	private static final Set<String> HERE = Set.of("localhost", "127.0.0.1", "[::1]");

	private final Surroundings around;

	private final JsonMapper mapper = new JsonMapper();

	@Option(names = "--server", paramLabel = "ADDRESS",
			description = "the newsroom (else NEWSROOM_SERVER, else that of the last login, else " + DEFAULT + ")")
	private @Nullable String server;

	@Option(names = "--token-file", paramLabel = "FILE",
			description = "a file with a token (else NEWSROOM_TOKEN, else what login kept)")
	private @Nullable Path tokenFile;

	@Option(names = "--as", paramLabel = "NAME", description = "who decides, where there are no accounts")
	private @Nullable String person;

	@Option(names = "--json", description = "print what the API answers")
	private boolean json;

	Connection(Surroundings around) {
		this.around = around;
	}

	boolean wantsJson() {
		return this.json;
	}

	JsonMapper mapper() {
		return this.mapper;
	}

	Kept kept() {
		return new Kept(this.around.folder(), address(), this.mapper);
	}

	Newsroom open() {
		return with(token().orElse(null));
	}

	/** The newsroom as whoever has a token sees it, or as nobody in particular. */
	Newsroom with(@Nullable String token) {
		Map<String, String> headers = new LinkedHashMap<>();
		if (token != null) {
			headers.put("Authorization", "Bearer " + token);
		}
		name().ifPresent((name) -> headers.put("Newsroom-Person", name));
		return new Newsroom(address(), headers, this.mapper);
	}

	/** Whether what is sent can be read on its way. */
	boolean isInTheOpen() {
		URI address = address();
		return "http".equals(address.getScheme()) && !HERE.contains(address.getHost());
	}

	URI address() {
		String written = Optional.ofNullable(this.server)
			.or(() -> this.around.variable("NEWSROOM_SERVER"))
			.or(() -> Kept.usual(this.around.folder(), this.mapper))
			.orElse(DEFAULT)
			.replaceFirst("/+$", "");
		try {
			URI address = URI.create(written);
			if (address.getHost() != null && Set.of("http", "https").contains(address.getScheme())) {
				return address;
			}
		}
		catch (IllegalArgumentException ex) {
			// Said below, as for any other address that is none.
		}
		throw new WrongUse(
				"'%s' is no address of a newsroom. Write it as https://news.example.org.".formatted(written));
	}

	private Optional<String> token() {
		Path file = this.tokenFile;
		if (file != null) {
			return Optional.of(read(file));
		}
		return this.around.variable("NEWSROOM_TOKEN").or(() -> kept().token());
	}

	private Optional<String> name() {
		return Optional.ofNullable(this.person).or(() -> this.around.variable("NEWSROOM_PERSON"));
	}

	private static String read(Path file) {
		try {
			String token = Files.readString(file).strip();
			if (!token.isEmpty() && token.lines().count() == 1) {
				return token;
			}
		}
		catch (IOException ex) {
			throw new WrongUse("The token in %s cannot be read.".formatted(file));
		}
		throw new WrongUse("In %s there is no token alone.".formatted(file));
	}

}
