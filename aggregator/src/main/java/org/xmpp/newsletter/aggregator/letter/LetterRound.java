package org.xmpp.newsletter.aggregator.letter;

import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xmpp.newsletter.aggregator.discovery.Candidate;
import org.xmpp.newsletter.aggregator.discovery.Discovered;
import org.xmpp.newsletter.aggregator.discovery.Discovery;
import org.xmpp.newsletter.aggregator.feed.Feed;
import org.xmpp.newsletter.aggregator.feed.Feeds;
import org.xmpp.newsletter.aggregator.feed.Namesakes;
import org.xmpp.newsletter.aggregator.feed.WebAddress;

import org.springframework.mail.MailException;
import org.springframework.stereotype.Service;

/**
 * Writes the letters that are due: looks at the feed and around it, and sends the letter
 * once.
 */
@Service
public class LetterRound {

	private static final Logger logger = LoggerFactory.getLogger(LetterRound.class);

	private final Letters letters;

	private final Feeds feeds;

	private final Namesakes namesakes;

	private final Discovery discovery;

	private final Postman postman;

	private final LetterProperties properties;

	private final InstantSource clock;

	LetterRound(Letters letters, Feeds feeds, Namesakes namesakes, Discovery discovery, Postman postman,
			LetterProperties properties, InstantSource clock) {
		this.letters = letters;
		this.feeds = feeds;
		this.namesakes = namesakes;
		this.discovery = discovery;
		this.postman = postman;
		this.properties = properties;
		this.clock = clock;
	}

	/**
	 * Writes every letter that is due, one after the other.
	 * @return how many
	 */
	public int write() {
		int written = 0;
		Optional<Due> due = this.letters.next(this.clock.instant());
		while (due.isPresent()) {
			write(due.get());
			written++;
			due = this.letters.next(this.clock.instant());
		}
		return written;
	}

	private void write(Due due) {
		Feed feed = this.feeds.find(due.feed()).orElseThrow();
		URI address = feed.source().address();
		Diagnosis diagnosis = hostWantsPatience(feed) ? new Diagnosis(false, List.of(), null) : diagnose(address);
		String title = feed.source().title();
		String subject = Wording.subject(title);
		String body = Wording.body(title, address, due, diagnosis);
		URI replacement = (diagnosis.replacement() != null) ? diagnosis.replacement().address() : null;
		@Nullable String contact = feed.settings().contact();
		this.letters.write(due.id(), subject, body, replacement, contact,
				this.clock.instant().plus(this.properties.again()));
		if (this.postman.reaches(contact) && this.letters.claimSending(due.id(), this.clock.instant())) {
			send(due.id(), Objects.requireNonNull(contact), subject, body);
		}
	}

	/** What a host asks of polls holds for looks as well. */
	private boolean hostWantsPatience(Feed feed) {
		Instant notBefore = feed.plan().notBefore();
		return notBefore != null && this.clock.instant().isBefore(notBefore);
	}

	private Diagnosis diagnose(URI address) {
		Discovered discovered = this.discovery.of(new WebAddress(address));
		return Diagnosis.of(address, discovered,
				discovered.candidates().stream().filter(this::isUnregistered).toList());
	}

	private boolean isUnregistered(Candidate candidate) {
		return this.namesakes.of(Stream.concat(Stream.of(candidate.address()), candidate.others().stream()).toList())
			.isEmpty();
	}

	private void send(long letter, String contact, String subject, String body) {
		try {
			this.postman.send(contact, subject, body);
			logger.info("Told {} that a feed of theirs cannot be read", contact);
		}
		catch (MailException ex) {
			logger.warn("The letter to {} could not be sent and is tried again in {}: {}", contact,
					this.properties.again(), ex.getMessage());
			this.letters.notSent(letter, String.valueOf(ex.getMessage()));
		}
	}

}
