package org.xmpp.newsletter.assembler.delivery;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.Date;
import java.util.Properties;
import java.util.UUID;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import org.jspecify.annotations.Nullable;
import org.xmpp.newsletter.assembler.issue.IssueCopy;
import org.xmpp.newsletter.assembler.markdown.PlainWords;

/**
 * An issue as a mail: the text for those who read text, the page for the others.
 *
 * @param subject its subject, on one line
 * @param text the plain text
 * @param html the page
 */
record IssueMail(String subject, String text, String html) {

	private static final String UTF_8 = "UTF-8";

	static IssueMail of(IssueCopy issue) {
		return new IssueMail(PlainWords.of(issue.title()), MailText.of(issue), MailPage.of(issue));
	}

	/**
	 * Writes the mail as a file that mail programs open.
	 * @param from the sender
	 * @param to the list, or null to leave it to whoever sends it
	 * @param at its date
	 */
	byte[] file(InternetAddress from, @Nullable String to, Instant at) {
		MimeMessage message = new MimeMessage(Session.getInstance(new Properties()));
		ByteArrayOutputStream file = new ByteArrayOutputStream();
		try {
			write(message, from, to, at);
			// A draft, so that opening it offers to send it.
			message.setHeader("X-Unsent", "1");
			message.writeTo(file);
		}
		catch (MessagingException | IOException ex) {
			throw new IllegalStateException("The mail '" + this.subject + "' cannot be written", ex);
		}
		return file.toByteArray();
	}

	/** Quoted-printable keeps every line short, however long a text's lines are. */
	void write(MimeMessage message, InternetAddress from, @Nullable String to, Instant at) throws MessagingException {
		message.setFrom(from);
		if (to != null) {
			message.setRecipients(Message.RecipientType.TO, InternetAddress.parse(to, true));
		}
		message.setSubject(this.subject, UTF_8);
		message.setSentDate(Date.from(at));
		MimeMultipart parts = new MimeMultipart("alternative", part(this.text, "plain"), part(this.html, "html"));
		message.setContent(parts);
		message.saveChanges();
		// The one that is made up otherwise names the machine.
		message.setHeader("Message-ID", "<" + UUID.randomUUID() + from.getAddress().replaceFirst("^[^@]*", "") + ">");
	}

	private static MimeBodyPart part(String content, String subtype) throws MessagingException {
		MimeBodyPart part = new MimeBodyPart();
		part.setText(content, UTF_8, subtype);
		part.setHeader("Content-Transfer-Encoding", "quoted-printable");
		return part;
	}

}
