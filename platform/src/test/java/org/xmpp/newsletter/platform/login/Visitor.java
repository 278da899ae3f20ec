package org.xmpp.newsletter.platform.login;

import java.util.Map;
import java.util.Optional;

import org.xmpp.newsletter.platform.ProbeApplication;

import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseCookie;
import org.springframework.test.web.reactive.server.EntityExchangeResult;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/**
 * Somebody with a browser in front of a probe: keeps one cookie, and shows where forms
 * come from.
 */
final class Visitor {

	private static final String COOKIE = "newsroom-session";

	private final WebTestClient web;

	private String session = "";

	Visitor(ConfigurableApplicationContext probe) {
		this.web = WebTestClient.bindToServer()
			.baseUrl(ProbeApplication.address(probe))
			.responseTimeout(java.time.Duration.ofSeconds(60))
			.defaultHeader("Accept", MediaType.TEXT_HTML_VALUE)
			.build();
	}

	Visitor with(String session) {
		this.session = session;
		return this;
	}

	String session() {
		return this.session;
	}

	Answer get(String path) {
		WebTestClient.RequestHeadersSpec<?> request = this.web.get().uri(path);
		return answer(request);
	}

	Answer post(String path, Map<String, String> fields) {
		MultiValueMap<String, String> form = new LinkedMultiValueMap<>();
		fields.forEach(form::add);
		return answer(this.web.post()
			.uri(path)
			.header("Sec-Fetch-Site", "same-origin")
			.contentType(MediaType.APPLICATION_FORM_URLENCODED)
			.body(org.springframework.web.reactive.function.BodyInserters.fromFormData(form)));
	}

	Answer signIn(String login, String password) {
		return post("/login", Map.of("login", login, "password", password));
	}

	private Answer answer(WebTestClient.RequestHeadersSpec<?> request) {
		if (!this.session.isEmpty()) {
			request.cookie(COOKIE, this.session);
		}
		EntityExchangeResult<byte[]> result = request.exchange().expectBody().returnResult();
		Optional.ofNullable(result.getResponseCookies().getFirst(COOKIE))
			.map(ResponseCookie::getValue)
			.ifPresent((value) -> this.session = value);
		byte[] body = Optional.ofNullable(result.getResponseBodyContent()).orElse(new byte[0]);
		return new Answer(result.getStatus().value(), new String(body, java.nio.charset.StandardCharsets.UTF_8),
				Optional.ofNullable(result.getResponseHeaders().getFirst("Location")).orElse(""),
				Optional.ofNullable(result.getResponseHeaders().getFirst("Set-Cookie")).orElse(""));
	}

	/**
	 * What came back.
	 */
	record Answer(int status, String body, String location, String cookie) {
	}

}
