package org.xmpp.newsletter.assembler.delivery;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.YearMonth;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.rometools.rome.feed.atom.Feed;
import com.rometools.rome.io.WireFeedInput;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.xmpp.newsletter.contracts.EntryApproved;
import org.xmpp.newsletter.contracts.EntryContent;
import org.xmpp.newsletter.embedded.EmbeddedInfrastructure;
import org.xmpp.newsletter.platform.event.Outbox;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.webtestclient.autoconfigure.AutoConfigureWebTestClient;
import org.springframework.context.annotation.Bean;
import org.springframework.http.MediaType;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.reactive.function.BodyInserters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * Handing issues over with a real database, a mail server and a repository. Each test has
 * a month of its own.
 */
@SpringBootTest(
		properties = { "spring.config.name=assembler", "newsroom.assembler.mail.list=list@site.example",
				"newsroom.assembler.mail.from=Newsroom <news@site.example>" },
		webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@AutoConfigureWebTestClient(timeout = "30s")
class DeliveryIntegrationTests {

	private static final Instant NOW = Instant.parse("2025-06-03T10:00:00Z");

	private static final GreenMail POST = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

	private static final Path SITE = site();

	@Autowired
	private WebTestClient web;

	@Autowired
	private Outbox outbox;

	@Autowired
	private TransactionTemplate transactions;

	@Autowired
	private JavaMailSenderImpl sender;

	@DynamicPropertySource
	static void infrastructure(DynamicPropertyRegistry registry) {
		POST.start();
		EmbeddedInfrastructure.shared().properties().forEach((name, value) -> registry.add(name, () -> value));
		registry.add("newsroom.assembler.git.remote", SITE::toUri);
		registry.add("newsroom.assembler.git.copy", () -> SITE.resolveSibling("copy"));
		registry.add("spring.mail.host", () -> "127.0.0.1");
		registry.add("spring.mail.port", () -> POST.getSmtp().getPort());
	}

	@AfterAll
	static void closeThePost() {
		POST.stop();
	}

	@Test
	void aReleasedIssueIsMailedOnceAndASecondTimeOnlyWhenConfirmed() throws Exception {
		approve("2018-02");
		send("2018-02", 0, false).isEqualTo(409)
			.expectBody()
			.jsonPath("$.detail")
			.value(String.class, (detail) -> assertThat(detail).contains("is not released yet"));
		release("2018-02");
		send("2018-02", 0, false).isOk().expectBody().jsonPath("$[0].outcome").isEqualTo("DONE");
		MimeMessage mail = mails("2018").getLast();
		assertThat(mail.getSubject()).isEqualTo("The XMPP Newsletter February 2018");
		assertThat(mail.getHeader("To", ",")).isEqualTo("list@site.example");
		assertThat(((MimeMultipart) mail.getContent()).getBodyPart(0).getContent().toString())
			.contains("2018-02 shines", "https://xmpp.org/2018/03/the-xmpp-newsletter-february-2018/");
		send("2018-02", 0, true).isEqualTo(409);
		send("2018-02", 1, false).isEqualTo(409)
			.expectBody()
			.jsonPath("$.detail")
			.value(String.class, (detail) -> assertThat(detail).contains("cora sent the issue of 2018-02"));
		assertThat(mails("2018")).hasSize(1);
		send("2018-02", 1, true).isOk();
		assertThat(mails("2018")).hasSize(2);
		assertThat(page("/issues/2018-02/delivery")).contains("handed over", "list@site.example", "send it again");
	}

	@Test
	void aMailThatTheServerRefusesIsNotSentAndSaysWhatTheServerSaid() throws Exception {
		approve("2018-03");
		release("2018-03");
		int port = this.sender.getPort();
		try (ServerSocket refusing = refusing("550 5.7.1 news@site.example may not write here\r\n")) {
			this.sender.setPort(refusing.getLocalPort());
			send("2018-03", 0, false).isEqualTo(502)
				.expectBody()
				.jsonPath("$.detail")
				.value(String.class, (detail) -> assertThat(detail).contains("may not write here", "Nothing was sent"));
		}
		finally {
			this.sender.setPort(port);
		}
		log("2018-03").jsonPath("$[0].outcome").isEqualTo("FAILED").jsonPath("$[0].by").isEqualTo("cora");
		send("2018-03", 1, false).isOk();
		log("2018-03").jsonPath("$[1].outcome").isEqualTo("DONE");
	}

	@Test
	void aConnectionThatBreaksAfterTheMailMayHaveDeliveredIt() throws Exception {
		approve("2018-04");
		release("2018-04");
		int port = this.sender.getPort();
		try (ServerSocket breaking = breakingAfterTheMail()) {
			this.sender.setPort(breaking.getLocalPort());
			send("2018-04", 0, false).isEqualTo(502)
				.expectBody()
				.jsonPath("$.detail")
				.value(String.class, (detail) -> assertThat(detail).contains("may have the issue"));
		}
		finally {
			this.sender.setPort(port);
		}
		log("2018-04").jsonPath("$[0].outcome").isEqualTo("UNCERTAIN");
		send("2018-04", 1, false).isEqualTo(409);
	}

	@Test
	void thePageSendsOnlyWithItsBoxTicked() {
		approve("2018-05");
		release("2018-05");
		assertThat(page("/issues/2018-05")).contains("/issues/2018-05/delivery");
		assertThat(page("/issues/2018-05/delivery")).contains("/api/issues/2018-05/issue.eml",
				"Send it to list@site.example now");
		form("/issues/2018-05/delivery/mail", "after", "0").isBadRequest();
		this.web.post()
			.uri("/issues/2018-05/delivery/mail")
			.header("Newsroom-Person", "cora")
			.body(BodyInserters.fromFormData("after", "0").with("confirmed", "true"))
			.exchange()
			.expectStatus()
			.isSeeOther();
		this.web.get()
			.uri("/api/issues/2018-05/issue.eml")
			.exchange()
			.expectHeader()
			.contentType("message/rfc822")
			.expectHeader()
			.valueEquals("Content-Disposition", "attachment; filename=\"2018-05-newsletter.eml\"");
	}

	@Test
	void issuesAndEntriesAreFeedsThatKeepTheirIds() throws Exception {
		approve("2018-06", "Lantern \uFFFE\u0001 2018-06", "[Lantern](https://lantern.example/2018-06) \u0001shines.");
		Feed entries = (Feed) new WireFeedInput().build(new StringReader(text("/issues/2018-06/entries.atom")));
		assertThat(entries.getEntries()).singleElement().satisfies((entry) -> {
			assertThat(entry.getId()).startsWith("urn:uuid:");
			assertThat(entry.getTitle()).isEqualTo("Lantern 2018-06");
			assertThat(entry.getUpdated()).isEqualTo(Date.from(NOW));
		});
		assertThat(text("/issues/feed.atom")).doesNotContain("issues/2018-06");
		release("2018-06");
		Feed issues = (Feed) new WireFeedInput().build(new StringReader(text("/issues/feed.atom")));
		assertThat(issues.getEntries())
			.filteredOn((entry) -> entry.getId().equals("tag:xmpp.org,2025:newsroom/issues/2018-06"))
			.singleElement()
			.satisfies((entry) -> assertThat(entry.getContents().getFirst().getValue())
				.contains("<a href=\"https://lantern.example/2018-06\"")
				.doesNotContain("newsletter-subscribe"));
		this.web.get()
			.uri("/issues/feed.json")
			.exchange()
			.expectHeader()
			.contentType("application/feed+json")
			.expectBody()
			.jsonPath("$.items[?(@.url == 'https://xmpp.org/2018/07/the-xmpp-newsletter-june-2018/')]")
			.exists();
		String tag = this.web.get()
			.uri("/issues/2018-06/entries.json")
			.exchange()
			.returnResult()
			.getResponseHeaders()
			.getETag();
		this.web.get()
			.uri("/issues/2018-06/entries.json")
			.header("If-None-Match", tag)
			.exchange()
			.expectStatus()
			.isNotModified();
	}

	@Test
	void shortPostsStandOnThePageAndComeByTheApi() {
		approve("2018-07");
		String post = "The XMPP Newsletter July 2018\n\nIn this issue: Lantern.\n\nhttps://xmpp.org/2018/08/the-xmpp-newsletter-july-2018/";
		assertThat(page("/issues/2018-07/delivery")).contains(post, "Bluesky", "/issues/2018-07/entries.atom");
		this.web.get()
			.uri("/api/issues/2018-07/posts")
			.exchange()
			.expectBody()
			.jsonPath("$[0].network")
			.isEqualTo("MASTODON")
			.jsonPath("$[0].text")
			.isEqualTo(post);
	}

	@Test
	void theIssueIsPushedToItsBranchAlsoAsADraftAndTheLogSaysSo() throws Exception {
		approve("2018-08");
		this.web.post()
			.uri("/issues/2018-08/delivery/git")
			.header("Newsroom-Person", "cora")
			.exchange()
			.expectStatus()
			.isSeeOther();
		log("2018-08").jsonPath("$[0].outcome").isEqualTo("DONE").jsonPath("$[0].way").isEqualTo("GIT");
		this.web.post()
			.uri("/api/issues/2018-08/git")
			.header("Newsroom-Person", "cora")
			.exchange()
			.expectStatus()
			.isOk();
		assertThat(page("/issues/2018-08/delivery")).contains("nothing new since commit",
				"Push it to the branch newsletter-2018-08");
		try (Git site = Git.open(SITE.toFile()); RevWalk walk = new RevWalk(site.getRepository())) {
			RevCommit tip = walk.parseCommit(site.getRepository().resolve("newsletter-2018-08"));
			assertThat(tip.getShortMessage()).isEqualTo("The XMPP Newsletter August 2018");
			assertThat(tip.getAuthorIdent().getName()).isEqualTo("cora");
		}
		assertThat(text("/api/issues/2018-08/issue.patch")).contains("+++ b/content/blog/2018-09-05-newsletter.md",
				"\n+- [Lantern](https://lantern.example/2018-08) 2018-08 shines.\n");
	}

	private static Path site() {
		try {
			Path folder = Files.createTempDirectory("site");
			Git.init()
				.setBare(true)
				.setInitialBranch("master")
				.setDirectory(folder.resolve("site.git").toFile())
				.call()
				.close();
			try (Git work = Git.init()
				.setInitialBranch("master")
				.setDirectory(folder.resolve("work").toFile())
				.call()) {
				work.commit()
					.setAllowEmpty(true)
					.setSign(false)
					.setMessage("Begin")
					.setCommitter("Bo", "bo@b.example")
					.call();
				work.push().setRemote(folder.resolve("site.git").toUri().toString()).add("master").call();
			}
			return folder.resolve("site.git");
		}
		catch (IOException | GitAPIException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** Says yes to everything but the sender. */
	private static ServerSocket refusing(String answer) throws IOException {
		return server((line) -> line.startsWith("MAIL") ? answer : "250 yes\r\n");
	}

	private static ServerSocket breakingAfterTheMail() throws IOException {
		return server((line) -> line.equals("DATA") ? "354 go on\r\n" : line.equals(".") ? "" : "250 yes\r\n");
	}

	private static ServerSocket server(java.util.function.UnaryOperator<String> answers) throws IOException {
		ServerSocket server = new ServerSocket(0, 5, java.net.InetAddress.getLoopbackAddress());
		Thread.ofVirtual().start(() -> {
			try (Socket visitor = server.accept()) {
				var lines = new java.io.BufferedReader(
						new java.io.InputStreamReader(visitor.getInputStream(), StandardCharsets.US_ASCII));
				say(visitor, "220 here\r\n");
				boolean data = false;
				for (String line = lines.readLine(); line != null; line = lines.readLine()) {
					if (!data || line.equals(".")) {
						String answer = answers.apply(line);
						if (answer.isEmpty()) {
							return;
						}
						data = answer.startsWith("354");
						say(visitor, answer);
					}
				}
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		});
		return server;
	}

	private static void say(Socket visitor, String words) throws IOException {
		visitor.getOutputStream().write(words.getBytes(StandardCharsets.US_ASCII));
		visitor.getOutputStream().flush();
	}

	private static List<MimeMessage> mails(String word) {
		return List.of(POST.getReceivedMessages())
			.stream()
			.filter((mail) -> subject(mail).contains("February " + word))
			.toList();
	}

	private static String subject(MimeMessage mail) {
		try {
			return mail.getSubject();
		}
		catch (jakarta.mail.MessagingException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private org.springframework.test.web.reactive.server.StatusAssertions send(String month, int after, boolean again) {
		return this.web.post()
			.uri("/api/issues/{month}/mail", month)
			.header("Newsroom-Person", "cora")
			.bodyValue(Map.of("after", after, "again", again))
			.exchange()
			.expectStatus();
	}

	private org.springframework.test.web.reactive.server.StatusAssertions form(String path, String name, String value) {
		return this.web.post()
			.uri(path)
			.header("Newsroom-Person", "cora")
			.body(BodyInserters.fromFormData(name, value))
			.exchange()
			.expectStatus();
	}

	private WebTestClient.BodyContentSpec log(String month) {
		return this.web.get()
			.uri("/api/issues/{month}/deliveries", month)
			.exchange()
			.expectStatus()
			.isOk()
			.expectBody();
	}

	private void approve(String month) {
		approve(month, "Lantern " + month, "[Lantern](https://lantern.example/" + month + ") " + month + " shines.");
	}

	private void approve(String month, String title, String text) {
		EntryContent content = new EntryContent(YearMonth.parse(month), "clients", "Lantern", null, title, text, null,
				NOW, List.of(UUID.randomUUID()), List.of(URI.create("https://lantern.example/" + month)));
		this.transactions.executeWithoutResult(
				(_) -> this.outbox.publish(new EntryApproved(UUID.randomUUID(), 1, content, "edna", NOW)));
		await().atMost(Duration.ofSeconds(30))
			.until(() -> text("/api/issues/" + month + "/issue.md").contains("shines."));
	}

	private void release(String month) {
		String digest = String.valueOf(this.web.get()
			.uri("/api/issues/{month}", month)
			.exchange()
			.expectBody(Map.class)
			.returnResult()
			.getResponseBody()
			.get("digest"));
		this.web.post()
			.uri("/api/issues/{month}/release", month)
			.header("Newsroom-Person", "cora")
			.bodyValue(Map.of("digest", digest))
			.exchange()
			.expectStatus()
			.isOk();
	}

	private String page(String path) {
		return body(this.web.get().uri(path).accept(MediaType.TEXT_HTML));
	}

	private String text(String path) {
		return body(this.web.get().uri(path));
	}

	private static String body(WebTestClient.RequestHeadersSpec<?> request) {
		byte[] body = request.exchange().expectStatus().isOk().expectBody().returnResult().getResponseBody();
		return (body != null) ? new String(body, StandardCharsets.UTF_8) : "";
	}

	@TestConfiguration
	static class FixedTime {

		@Bean
		InstantSource clock() {
			return InstantSource.fixed(NOW);
		}

	}

}
