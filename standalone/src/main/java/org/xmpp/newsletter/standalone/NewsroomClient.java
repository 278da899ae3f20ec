package org.xmpp.newsletter.standalone;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;

import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.web.client.RestClient;

/**
 * Works with a newsroom as its users do: over its API, in the name of a person.
 */
public final class NewsroomClient {

	private final RestClient client;

	/**
	 * Turns to a newsroom without accounts.
	 * @param newsroom its address
	 * @param person in whose name to decide
	 */
	public NewsroomClient(URI newsroom, String person) {
		this(newsroom, "Newsroom-Person", person);
	}

	/**
	 * Turns to a newsroom with accounts.
	 * @param newsroom its address
	 * @param token what lets one in
	 * @return the client
	 */
	public static NewsroomClient withToken(URI newsroom, String token) {
		return new NewsroomClient(newsroom, HttpHeaders.AUTHORIZATION, "Bearer " + token);
	}

	private NewsroomClient(URI newsroom, String header, String value) {
		JdkClientHttpRequestFactory requests = new JdkClientHttpRequestFactory();
		requests.setReadTimeout(Duration.ofMinutes(2));
		this.client = RestClient.builder()
			.requestFactory(requests)
			.baseUrl(newsroom)
			.defaultHeader(header, value)
			.build();
	}

	/**
	 * Registers a feed.
	 * @param registration the request as the API takes it
	 */
	public void register(Map<String, ?> registration) {
		post("/api/feeds", registration);
	}

	/**
	 * Approves the drafts of a month that are safe to approve.
	 * @param month the month
	 * @return how many were approved and what stayed for a person
	 */
	public JsonNode approveSafe(YearMonth month) {
		return post("/api/entries/approvals", Map.of("month", month.toString()));
	}

	/**
	 * Decides on an entry.
	 * @param entry the entry's id
	 * @param version the version that was looked at
	 * @param decision the verdict as the API takes it
	 */
	public void decide(String entry, int version, String decision) {
		post("/api/entries/" + entry + "/verdicts", Map.of("version", version, "decision", decision));
	}

	/**
	 * Approves an entry as it is, also what no source says in it.
	 * @param entry the entry's id
	 */
	public void approveAsItIs(String entry) {
		JsonNode seen = get("/api/entries/" + entry);
		List<String> unbacked = seen.path("unbacked")
			.valueStream()
			.map((token) -> token.path("text").asString())
			.toList();
		post("/api/entries/" + entry + "/verdicts",
				Map.of("version", seen.path("version").asInt(), "decision", "approve", "confirmed", unbacked));
	}

	/**
	 * Imports an issue of the past.
	 * @param name the name of its file
	 * @param markdown the file
	 * @return imported, replaced or unchanged
	 */
	public String importIssue(String name, byte[] markdown) {
		return Objects
			.requireNonNull(this.client.post()
				.uri("/api/archive?name={name}", name)
				.contentType(MediaType.TEXT_MARKDOWN)
				.body(markdown)
				.retrieve()
				.body(JsonNode.class), name)
			.path("outcome")
			.asString();
	}

	/**
	 * Reads something; of a list all parts.
	 * @param path path and query below the newsroom's address
	 * @return the JSON answer
	 */
	public JsonNode get(String path) {
		ResponseEntity<JsonNode> answer = this.client.get().uri(path).retrieve().toEntity(JsonNode.class);
		JsonNode json = Objects.requireNonNull(answer.getBody(), path);
		String link = answer.getHeaders().getFirst(HttpHeaders.LINK);
		if (link != null && json instanceof ArrayNode part) {
			// It is encoded again on its way out.
			String next = URLDecoder.decode(link.substring(1, link.indexOf('>')), StandardCharsets.UTF_8);
			part.addAll(get(next).valueStream().toList());
		}
		return json;
	}

	/**
	 * Reads a month's issue.
	 * @param month the month
	 * @return the Markdown, as bytes in UTF-8
	 */
	public byte[] issue(YearMonth month) {
		return Objects
			.requireNonNull(this.client.get().uri("/api/issues/{month}/issue.md", month).retrieve().body(byte[].class));
	}

	private JsonNode post(String path, Map<String, ?> body) {
		return Objects.requireNonNull(this.client.post()
			.uri(path)
			.contentType(MediaType.APPLICATION_JSON)
			.body(body)
			.retrieve()
			.body(JsonNode.class), path);
	}

}
