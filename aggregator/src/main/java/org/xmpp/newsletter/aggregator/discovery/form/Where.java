package org.xmpp.newsletter.aggregator.discovery.form;

import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/**
 * An address taken apart.
 *
 * @param uri the address
 * @param host in small letters, without www and m
 * @param segments of the path, as written
 */
record Where(URI uri, String host, List<String> segments) {

	static Where of(URI uri) {
		String host = Objects.requireNonNullElse(uri.getHost(), "").toLowerCase(Locale.ROOT);
		String path = Objects.requireNonNullElse(uri.getRawPath(), "");
		return new Where(uri, host.replaceFirst("^(?:www|m)\\.", ""),
				Arrays.stream(path.split("/")).filter((segment) -> !segment.isEmpty()).toList());
	}

	boolean on(String site) {
		return this.host.equals(site);
	}

	int depth() {
		return this.segments.size();
	}

	/** A segment of the path, or empty. */
	String segment(int position) {
		return (position < this.segments.size()) ? this.segments.get(position) : "";
	}

	/** An address on the same host. */
	URI at(String pathAndQuery) {
		return URI.create(this.uri.getScheme() + "://" + this.uri.getRawAuthority() + pathAndQuery);
	}

	/** The first segments of the path, such as /owner/project. */
	String first(int many) {
		return this.segments.stream().limit(many).map((segment) -> "/" + segment).collect(Collectors.joining());
	}

	/** The path up to a segment that is one of these, or all of it. */
	String before(List<String> verbs) {
		int end = 0;
		while (end < this.segments.size() && !verbs.contains(this.segments.get(end))) {
			end++;
		}
		return first(end);
	}

	Optional<String> query(String name) {
		return Arrays.stream(Objects.requireNonNullElse(this.uri.getRawQuery(), "").split("&"))
			.filter((parameter) -> parameter.startsWith(name + "="))
			.map((parameter) -> parameter.substring(name.length() + 1))
			.filter((value) -> value.matches("[\\w%.~@:/+-]+"))
			.findFirst();
	}

	static @Nullable URI parse(String address) {
		try {
			return URI.create(address);
		}
		catch (IllegalArgumentException ex) {
			return null;
		}
	}

}
