package org.xmpp.newsletter.client;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;

/**
 * A running newsroom, asked over its API.
 */
final class Newsroom {

	private static final Duration CONNECT = Duration.ofSeconds(10);

	private static final Duration ANSWER = Duration.ofMinutes(2);

	private static final Pattern NEXT = Pattern.compile("<(/api/[^>]*)>; *rel=\"next\"");

	/** Redirects are not followed: a token is for one address. */
	private final HttpClient http = HttpClient.newBuilder()
		.version(HttpClient.Version.HTTP_1_1)
		.connectTimeout(CONNECT)
		.build();

	private final URI address;

	private final Map<String, String> headers;

	private final JsonMapper json;

	Newsroom(URI address, Map<String, String> headers, JsonMapper json) {
		this.address = address;
		this.headers = Map.copyOf(headers);
		this.json = json;
	}

	/**
	 * What the newsroom answered.
	 *
	 * @param tag the entity tag, or empty
	 * @param next the path of what follows in a list, or empty
	 */
	record Answer(byte[] body, String tag, String next, JsonMapper mapper) {

		JsonNode json() {
			return (this.body.length == 0) ? this.mapper.missingNode() : this.mapper.readTree(this.body);
		}

	}

	URI address() {
		return this.address;
	}

	Answer get(String path) {
		return send("GET", path, null, null);
	}

	/** Reads something; of a list all parts. */
	JsonNode read(String path) {
		Answer answer = get(path);
		JsonNode json = answer.json();
		if (!answer.next().isEmpty() && json instanceof ArrayNode part) {
			part.addAll(read(answer.next()).valueStream().toList());
		}
		return json;
	}

	Answer post(String path, @Nullable Object body, @Nullable String ifMatch) {
		return send("POST", path, body, ifMatch);
	}

	static String encoded(String text) {
		return URLEncoder.encode(text, StandardCharsets.UTF_8);
	}

	private Answer send(String method, String path, @Nullable Object body, @Nullable String ifMatch) {
		HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(this.address + path))
			.timeout(ANSWER)
			.header("Accept", "application/json, application/problem+json, text/markdown;q=0.9, */*;q=0.1")
			.method(method, (body != null) ? HttpRequest.BodyPublishers.ofByteArray(this.json.writeValueAsBytes(body))
					: HttpRequest.BodyPublishers.noBody());
		this.headers.forEach(request::header);
		if (body != null) {
			request.header("Content-Type", "application/json");
		}
		if (ifMatch != null) {
			request.header("If-Match", ifMatch);
		}
		return checked(exchange(request.build()));
	}

	private HttpResponse<byte[]> exchange(HttpRequest request) {
		try {
			return this.http.send(request, HttpResponse.BodyHandlers.ofByteArray());
		}
		catch (IOException ex) {
			throw new Unreachable("No newsroom answers at %s. Is it running, and is the address right (--server)?"
				.formatted(this.address));
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new Unreachable("Interrupted before the newsroom answered.");
		}
	}

	private Answer checked(HttpResponse<byte[]> response) {
		int status = response.statusCode();
		if (status < 300) {
			return new Answer(response.body(), response.headers().firstValue("ETag").orElse(""),
					response.headers().firstValue("Link").map(Newsroom::next).orElse(""), this.json);
		}
		if (status == 503) {
			throw new Unreachable("The newsroom at %s is starting; try again in a moment.".formatted(this.address));
		}
		throw new Refusal(problem(response));
	}

	/** Of this newsroom and of no other: a path. */
	private static String next(String link) {
		Matcher next = NEXT.matcher(link);
		return next.find() ? next.group(1) : "";
	}

	private JsonNode problem(HttpResponse<byte[]> response) {
		try {
			JsonNode body = this.json.readTree(response.body());
			if (body.has("status")) {
				return body;
			}
		}
		catch (JacksonException ex) {
			// No problem detail: what stands there is somebody else's page.
		}
		return this.json.createObjectNode()
			.put("status", response.statusCode())
			.put("title", "No answer of a newsroom")
			.put("detail", "%s answered with status %d and not as a newsroom does. Is the address right (--server)?"
				.formatted(this.address, response.statusCode()));
	}

}
