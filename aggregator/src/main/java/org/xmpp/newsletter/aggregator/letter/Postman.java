package org.xmpp.newsletter.aggregator.letter;

import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.mail.MailException;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;

/**
 * Sends letters by mail, where a mail server is configured.
 */
@Component
class Postman {

	private final ObjectProvider<JavaMailSender> mail;

	private final String from;

	Postman(ObjectProvider<JavaMailSender> mail, LetterProperties properties) {
		this.mail = mail;
		this.from = properties.from();
	}

	/** Whether there is a mail server, and a mail address to send to. */
	boolean reaches(@Nullable String contact) {
		return contact != null && contact.startsWith("mailto:") && this.mail.getIfAvailable() != null;
	}

	/**
	 * Sends a letter.
	 * @throws MailException when the mail server did not take it
	 */
	void send(String contact, String subject, String body) {
		SimpleMailMessage message = new SimpleMailMessage();
		message.setFrom(this.from);
		message.setTo(contact.substring("mailto:".length()));
		message.setSubject(subject);
		message.setText(body);
		this.mail.getObject().send(message);
	}

}
