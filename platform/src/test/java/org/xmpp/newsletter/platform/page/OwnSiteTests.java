package org.xmpp.newsletter.platform.page;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xmpp.newsletter.platform.ProbeApplication;

import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;

import static org.assertj.core.api.Assertions.assertThat;

class OwnSiteTests {

	private final WebTestClient browser = WebTestClient.bindToServer()
		.baseUrl(ProbeApplication.address(ProbeApplication.shared()))
		.build();

	@ParameterizedTest
	@CsvSource({ "same-origin, 303", "none, 303", "cross-site, 403", "same-site, 403" })
	void letsOnlyItsOwnPagesDecide(String site, int status) {
		this.browser.post()
			.uri("/person")
			.header("Sec-Fetch-Site", site)
			.contentType(MediaType.APPLICATION_FORM_URLENCODED)
			.bodyValue("name=Ana&back=/queue")
			.exchange()
			.expectStatus()
			.isEqualTo(status);
	}

	@Test
	void refusesAFormThatAnotherOriginSends() {
		this.browser.post()
			.uri("/person")
			.header("Origin", "https://evil.example")
			.contentType(MediaType.APPLICATION_FORM_URLENCODED)
			.bodyValue("name=Ana&back=/queue")
			.exchange()
			.expectStatus()
			.isForbidden();
	}

	@Test
	void refusesANameThatIsNotItsOwn() {
		this.browser.get()
			.uri("/")
			.header("Host", "rebound.example:8080")
			.exchange()
			.expectStatus()
			.isForbidden()
			.expectBody()
			.jsonPath("$.type")
			.isEqualTo("/problems/foreign");
	}

	@Test
	void doesNotRedirectToOtherSites() {
		this.browser.post()
			.uri("/person")
			.contentType(MediaType.APPLICATION_FORM_URLENCODED)
			.bodyValue("name=Ana&back=//evil.example/queue")
			.exchange()
			.expectHeader()
			.location("/queue");
	}

	@ParameterizedTest
	@CsvSource({ "%20", "a%0Aforged" })
	void refusesANameThatIsNone(String name) {
		this.browser.post()
			.uri("/person")
			.contentType(MediaType.APPLICATION_FORM_URLENCODED)
			.bodyValue("name=" + name + "&back=/queue")
			.exchange()
			.expectStatus()
			.isBadRequest();
	}

	@Test
	void showsTheDesksToSomebodyWhoHasNotSaidTheirName() {
		this.browser.post()
			.uri("/person")
			.accept(MediaType.TEXT_HTML)
			.contentType(MediaType.APPLICATION_FORM_URLENCODED)
			.bodyValue("name=%20&back=/queue")
			.exchange()
			.expectBody(String.class)
			.value((page) -> assertThat(page).contains("href=\"/feeds\"", "href=\"/queue\"", "href=\"/issues\""));
	}

	@Test
	void showsAProblemToABrowserAsAPage() {
		this.browser.post()
			.uri("/person")
			.accept(MediaType.TEXT_HTML)
			.contentType(MediaType.APPLICATION_FORM_URLENCODED)
			.bodyValue("name=%20&back=/queue")
			.exchange()
			.expectStatus()
			.isBadRequest()
			.expectBody(String.class)
			.value((page) -> assertThat(page).contains("1 to 80 characters"));
	}

	@Test
	void doesNotMindACookieThatAnotherProgramLeft() {
		this.browser.post()
			.uri("/person")
			.cookie("person", "100%")
			.accept(MediaType.TEXT_HTML)
			.contentType(MediaType.APPLICATION_FORM_URLENCODED)
			.bodyValue("name=%20&back=/queue")
			.exchange()
			.expectStatus()
			.isBadRequest();
	}

	@Test
	void servesTheStyleSheetWithAPolicyThatAllowsNothingForeign() {
		this.browser.get()
			.uri("/assets/newsroom.css")
			.exchange()
			.expectStatus()
			.isOk()
			.expectHeader()
			.valueMatches("Content-Security-Policy", "default-src 'none';.*");
	}

}
