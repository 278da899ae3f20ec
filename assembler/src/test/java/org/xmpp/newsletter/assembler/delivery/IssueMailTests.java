package org.xmpp.newsletter.assembler.delivery;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Properties;

import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The issue as a mail.
 */
class IssueMailTests {

	@Test
	void theTextNumbersItsLinksAndListsThemAtTheEnd() {
		assertThat(MailText.of(Printed.issue())).isEqualTo("""
				The Newsletter May 2025
				=======================

				https://site.example/2025/06/the-newsletter-may-2025/

				A banner

				Welcome, all [1].

				Software
				========

				Clients
				-------

				- Lantern [2] has released version 2.1 [3]. It says a great deal about
				  light and lamps and much else besides.

				  Not of the site

				- Harbour [4] speaks XEP-0045 [5].

				  - Beacon [6], below it.

				Tracked

				Links
				=====

				[1] https://site.example/2025/06/the-newsletter-may-2025/#all
				[2] https://lantern.example/
				[3] https://lantern.example/2.1
				[4] https://harbour.example/
				[5] https://site.example/extensions/xep-0045.html
				[6] https://beacon.example/
				""");
	}

	@Test
	void thePageHasStylesOnItsElementsAndLoadsNothingButImagesOfTheSite() {
		String html = MailPage.of(Printed.issue());
		Document page = Jsoup.parse(html);
		assertThat(page.select("img").eachAttr("src"))
			.containsExactly("https://site.example/images/newsletter/banner.jpg");
		assertThat(page.select("link, script, iframe, form")).isEmpty();
		assertThat(page.select("a:not([style]), p:not([style]), li:not([style]), h2:not([style])")).isEmpty();
		assertThat(page.select("a").eachAttr("href")).allMatch((address) -> address.startsWith("https://"));
		assertThat(page.select("table[width=600]")).hasSize(1);
		assertThat(page.text()).contains("Not of the site", "Tracked").doesNotContain("newsletter-subscribe");
		assertThat(html).contains("prefers-color-scheme: dark").doesNotContain("tracker.example", "elsewhere.example");
	}

	@Test
	void theFileHasTextFirstAndHtmlAfterIt() throws Exception {
		MimeMessage mail = read(IssueMail.of(Printed.issue())
			.file(new InternetAddress("Newsroom <news@site.example>"), "list@site.example", Printed.NOON));
		MimeMultipart parts = (MimeMultipart) mail.getContent();
		assertThat(mail.getContentType()).startsWith("multipart/alternative");
		assertThat(parts.getBodyPart(0).getContentType()).startsWith("text/plain");
		assertThat(parts.getBodyPart(1).getContentType()).startsWith("text/html");
		assertThat(mail.getSubject()).isEqualTo("The Newsletter May 2025");
		assertThat(mail.getHeader("To", ",")).isEqualTo("list@site.example");
		assertThat(mail.getMessageID()).endsWith("@site.example>");
		assertThat(mail.getSentDate()).isEqualTo(Printed.NOON);
	}

	@Test
	void aTitleAddsNoHeaderAndTurnsNoTextAround() throws Exception {
		IssueMail hostile = IssueMail
			.of(Printed.issue("May\r\nBcc: all@evil.example\r\n\r\n<b>x</b> \u202Eesrever – Ж", Printed.ISSUE));
		MimeMessage mail = read(hostile.file(new InternetAddress("news@site.example"), null, Printed.NOON));
		assertThat(mail.getSubject()).isEqualTo("May Bcc: all@evil.example x esrever – Ж");
		assertThat(mail.getHeader("Bcc")).isNull();
		assertThat(mail.getAllRecipients()).isNull();
	}

	@Test
	void noLineIsLongerThanMailAllowsAndNothingIsLost() throws Exception {
		String word = "ж".repeat(5000);
		byte[] file = IssueMail.of(Printed.issue("May", Printed.ISSUE + "\n\n" + word + "\n"))
			.file(new InternetAddress("news@site.example"), null, Printed.NOON);
		assertThat(new String(file, StandardCharsets.US_ASCII).split("\r\n", -1))
			.allMatch((line) -> line.length() <= 78);
		assertThat(((MimeMultipart) read(file).getContent()).getBodyPart(0).getContent().toString()).contains(word);
	}

	@Test
	void markupAndScriptsOfATextAreShownAndNotCarriedOut() {
		String html = MailPage.of(Printed.issue("<script>alert(1)</script>",
				"Hi <script>alert(2)</script> [x](javascript:alert(3)) <img src=x onerror=alert(4)>\n"));
		Document page = Jsoup.parse(html);
		assertThat(page.select("script, [onerror], a[href^=javascript]")).isEmpty();
		assertThat(page.text()).contains("<script>alert(1)</script>", "<script>alert(2)</script>");
	}

	private static MimeMessage read(byte[] file) throws Exception {
		return new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(file));
	}

}
