package org.xmpp.newsletter.assembler.delivery;

import java.time.YearMonth;
import java.util.List;

import org.xmpp.newsletter.platform.page.Person;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Handing over, for programs.
 */
@RestController
@RequestMapping("/api/issues/{month}")
class DeliveryApi {

	private static final MediaType MAIL = new MediaType("message", "rfc822");

	private final MailDesk mail;

	private final Deliveries deliveries;

	DeliveryApi(MailDesk mail, Deliveries deliveries) {
		this.mail = mail;
		this.deliveries = deliveries;
	}

	@GetMapping("/deliveries")
	List<Delivery> deliveries(@PathVariable YearMonth month) {
		return this.deliveries.of(month);
	}

	@GetMapping("/issue.eml")
	ResponseEntity<byte[]> mail(@PathVariable YearMonth month) {
		return ResponseEntity.ok()
			.contentType(MAIL)
			.header(HttpHeaders.CONTENT_DISPOSITION, attachment(month + "-newsletter.eml"))
			.body(this.mail.file(month));
	}

	@PostMapping("/mail")
	List<Delivery> send(@PathVariable YearMonth month, @RequestBody Sending sending, Person person) {
		this.mail.send(month, sending.after(), sending.again(), person);
		return deliveries(month);
	}

	static String attachment(String name) {
		return ContentDisposition.attachment().filename(name).build().toString();
	}

	/**
	 * Sends an issue.
	 *
	 * @param after how many attempts by mail there were
	 * @param again whether to send it although the list may have it
	 */
	record Sending(int after, boolean again) {
	}

}
