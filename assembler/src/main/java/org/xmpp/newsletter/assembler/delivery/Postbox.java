package org.xmpp.newsletter.assembler.delivery;

import java.net.ConnectException;
import java.net.UnknownHostException;
import java.time.Instant;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import org.jspecify.annotations.Nullable;
import org.xmpp.newsletter.assembler.markdown.Markdown;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;

/**
 * Gives mails to the mail server.
 */
@Component
class Postbox {

	private static final int LONGEST = 300;

	/** A reply that says no (RFC 5321, 4.2.1). */
	private static final Pattern REFUSAL = Pattern.compile("[45]\\d\\d[ -]");

	private final ObjectProvider<JavaMailSender> server;

	private final MailProperties properties;

	Postbox(ObjectProvider<JavaMailSender> server, MailProperties properties) {
		this.server = server;
		this.properties = properties;
	}

	/** The list to which issues go, or null when none or no mail server is set. */
	@Nullable String list() {
		return (this.server.getIfAvailable() != null) ? this.properties.list() : null;
	}

	byte[] file(IssueMail mail, Instant at) {
		return mail.file(this.properties.sender(), this.properties.list(), at);
	}

	/**
	 * Sends a mail.
	 * @throws NotSentException when the server did not take it, or may not have
	 */
	void send(IssueMail mail, String list, Instant at) throws NotSentException {
		JavaMailSender sender = this.server.getObject();
		MimeMessage message = sender.createMimeMessage();
		try {
			mail.write(message, this.properties.sender(), list, at);
			sender.send(message);
		}
		catch (MessagingException ex) {
			throw new NotSentException(true, reason(ex), ex);
		}
		catch (MailException ex) {
			throw new NotSentException(isRefusal(ex), reason(ex), ex);
		}
	}

	/**
	 * Whether the server surely has nothing: it said no, or nobody spoke with it. A
	 * connection that breaks later may break after the server has taken the mail.
	 */
	private static boolean isRefusal(MailException failure) {
		return failure instanceof MailAuthenticationException || causes(failure)
			.anyMatch((cause) -> cause instanceof ConnectException || cause instanceof UnknownHostException
					|| REFUSAL.matcher(String.valueOf(cause.getMessage())).lookingAt());
	}

	/** The last cause has the server's own words. */
	private static String reason(Exception failure) {
		String words = causes(failure).map(Throwable::getMessage)
			.filter((message) -> message != null && !message.isBlank())
			.reduce((_, last) -> last)
			.orElse(failure.getClass().getSimpleName());
		String line = Markdown.oneLine(words);
		return line.substring(0, Math.min(LONGEST, line.length()));
	}

	private static Stream<Throwable> causes(Throwable failure) {
		Throwable first = (failure instanceof MailSendException sent && sent.getMessageExceptions().length > 0)
				? sent.getMessageExceptions()[0] : failure;
		return Stream.concat(Stream.of(failure), Stream.iterate(first, (cause) -> cause != null, Postbox::next));
	}

	private static @Nullable Throwable next(Throwable cause) {
		return (cause instanceof MessagingException mail && mail.getNextException() != null) ? mail.getNextException()
				: cause.getCause();
	}

	/**
	 * A mail was not sent, or nobody knows.
	 */
	static final class NotSentException extends Exception {

		private static final long serialVersionUID = 1L;

		private final boolean certain;

		NotSentException(boolean certain, String reason, Exception cause) {
			super(reason, cause);
			this.certain = certain;
		}

		boolean isCertain() {
			return this.certain;
		}

	}

}
