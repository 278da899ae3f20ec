package org.xmpp.newsletter.aggregator.letter;

import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * All letters, one for each time a feed broke.
 */
@Repository
public class Letters {

	private static final Duration LEASE = Duration.ofMinutes(5);

	private final JdbcClient jdbc;

	Letters(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Finds the letter about what is wrong with a feed at the moment.
	 * @param feed the feed
	 * @return the letter, or empty when nothing is wrong or it is not written yet
	 */
	public Optional<Letter> about(UUID feed) {
		return this.jdbc.sql("""
				select * from letter where feed = :feed and state = 'WRITTEN' and ended_at is null
				order by id desc limit 1""").param("feed", feed).query(Letters::letter).optional();
	}

	private static Letter letter(ResultSet row, int index) throws SQLException {
		String subject = row.getString("subject");
		String body = row.getString("body");
		String contact = row.getString("contact");
		@Nullable String replacement = row.getString("replacement");
		String sending = switch (row.getString("sending")) {
			case "SENT" -> "sent to " + contact.replaceFirst("^\\w+:", "");
			case "FAILED" -> "could not be sent: " + row.getString("sending_note");
			default -> "not sent by the newsroom";
		};
		return new Letter(subject, body, (replacement != null) ? URI.create(replacement) : null,
				Wording.link(contact, subject, body), sending);
	}

	void begin(UUID feed, Instant unreadSince, boolean gone, String reason, Instant now) {
		this.jdbc.sql("""
				insert into letter (feed, unread_since, broken_at, gone, reason, look_at)
				values (:feed, :since, :now, :gone, :reason, :now)
				on conflict (feed, unread_since) do update set gone = letter.gone or excluded.gone,
				  reason = excluded.reason""")
			.param("feed", feed)
			.param("since", at(unreadSince))
			.param("now", at(now))
			.param("gone", gone)
			.param("reason", reason)
			.update();
	}

	void end(UUID feed, Instant now) {
		this.jdbc.sql("update letter set ended_at = :now where feed = :feed and ended_at is null")
			.param("feed", feed)
			.param("now", at(now))
			.update();
	}

	/** Takes a letter that is due; nobody else gets it for some minutes. */
	Optional<Due> next(Instant now) {
		return this.jdbc.sql("""
				update letter set lease_until = :lease where id = (
				  select id from letter where ended_at is null and look_at <= :now
				    and (lease_until is null or lease_until <= :now)
				  order by look_at limit 1 for update skip locked)
				returning id, feed, unread_since, gone, reason""")
			.param("lease", at(now.plus(LEASE)))
			.param("now", at(now))
			.query((row, _) -> new Due(row.getLong("id"), row.getObject("feed", UUID.class),
					row.getObject("unread_since", OffsetDateTime.class).toInstant(), row.getBoolean("gone"),
					row.getString("reason")))
			.optional();
	}

	void write(long id, String subject, String body, @Nullable URI replacement, @Nullable String contact,
			@Nullable Instant again) {
		this.jdbc.sql("""
				update letter set state = 'WRITTEN', subject = :subject, body = :body, replacement = :replacement,
				  contact = case when sending = 'SENT' then contact else :contact end, look_at = :again,
				  lease_until = null where id = :id""")
			.param("subject", subject)
			.param("body", body)
			.param("replacement", (replacement != null) ? replacement.toString() : null)
			.param("contact", contact)
			.param("again", (again != null) ? at(again) : null)
			.param("id", id)
			.update();
	}

	/**
	 * Claims the sending, so that a letter is sent once even if the newsroom dies while
	 * it is.
	 */
	boolean claimSending(long id, Instant now) {
		return this.jdbc.sql("""
				update letter set sending = 'SENT', sent_at = :now, sending_note = null
				where id = :id and sending <> 'SENT'""").param("id", id).param("now", at(now)).update() == 1;
	}

	void notSent(long id, String why) {
		this.jdbc.sql("update letter set sending = 'FAILED', sent_at = null, sending_note = :why where id = :id")
			.param("why", why)
			.param("id", id)
			.update();
	}

	private static OffsetDateTime at(Instant moment) {
		return moment.atOffset(ZoneOffset.UTC);
	}

}
