package org.xmpp.newsletter.aggregator;

import java.util.Map;

import tools.jackson.databind.JsonNode;

import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The desk as programs and browsers ask it.
 */
public final class DeskClient {

	private final WebTestClient client;

	public DeskClient(WebTestClient client) {
		this.client = client;
	}

	public ResponseSpec send(HttpMethod method, String uri, Map<String, ?> body) {
		return this.client.method(method).uri(uri).contentType(MediaType.APPLICATION_JSON).bodyValue(body).exchange();
	}

	public ResponseSpec post(String uri, Map<String, ?> body) {
		return send(HttpMethod.POST, uri, body);
	}

	/** Registers a feed and answers with its identity. */
	public String register(String address, String project, String section) {
		Map<String, Object> owner = Map.of("name", project, "kind", "client");
		Map<String, Object> feed = project.isEmpty() ? Map.of("address", address, "form", "posts")
				: Map.of("address", address, "form", "posts", "section", section, "project", owner);
		String location = String.valueOf(post("/api/feeds", feed).expectStatus()
			.isCreated()
			.expectBody()
			.returnResult()
			.getResponseHeaders()
			.getFirst("Location"));
		return location.substring("/api/feeds/".length());
	}

	public JsonNode get(String uri) {
		return json(this.client.get().uri(uri).exchange().expectStatus().isOk());
	}

	public JsonNode json(ResponseSpec answer) {
		JsonNode body = answer.expectBody(JsonNode.class).returnResult().getResponseBody();
		assertThat(body).isNotNull();
		return body;
	}

	public ResponseSpec form(String uri, Map<String, String> fields) {
		MultiValueMap<String, String> form = new LinkedMultiValueMap<>();
		fields.forEach(form::add);
		return this.client.post()
			.uri(uri)
			.accept(MediaType.TEXT_HTML)
			.contentType(MediaType.APPLICATION_FORM_URLENCODED)
			.bodyValue(form)
			.exchange();
	}

	public String page(String uri) {
		return text(this.client.get().uri(uri).accept(MediaType.TEXT_HTML).exchange().expectStatus().isOk());
	}

	public String text(ResponseSpec answer) {
		return String.valueOf(answer.expectBody(String.class).returnResult().getResponseBody());
	}

}
