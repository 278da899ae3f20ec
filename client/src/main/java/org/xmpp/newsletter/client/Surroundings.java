package org.xmpp.newsletter.client;

import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What a command finds around it.
 *
 * @param variables the environment
 * @param home the person's home folder
 */
record Surroundings(Map<String, String> variables, Path home) {

	static Surroundings present() {
		return new Surroundings(System.getenv(), Path.of(System.getProperty("user.home")));
	}

	Optional<String> variable(String name) {
		return Optional.ofNullable(this.variables.get(name)).map(String::strip).filter((value) -> !value.isEmpty());
	}

	/** Where the client keeps what it knows (XDG base directories). */
	Path folder() {
		Path config = variable("XDG_CONFIG_HOME").map(Path::of).orElse(this.home.resolve(".config"));
		return Objects.requireNonNull(config).resolve("newsroom");
	}

}
