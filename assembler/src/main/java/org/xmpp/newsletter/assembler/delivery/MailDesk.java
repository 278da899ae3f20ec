package org.xmpp.newsletter.assembler.delivery;

import java.time.Instant;
import java.time.InstantSource;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xmpp.newsletter.assembler.issue.IssueCopies;
import org.xmpp.newsletter.assembler.issue.IssueCopy;
import org.xmpp.newsletter.platform.page.Person;
import org.xmpp.newsletter.platform.problem.Problem;
import org.xmpp.newsletter.platform.problem.ProblemType;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Service;

/**
 * Mails released issues to the list, each once unless somebody wants it again.
 */
@Service
@EnableConfigurationProperties(MailProperties.class)
class MailDesk {

	private static final Logger logger = LoggerFactory.getLogger(MailDesk.class);

	private final IssueCopies issues;

	private final Deliveries deliveries;

	private final Postbox postbox;

	private final InstantSource clock;

	MailDesk(IssueCopies issues, Deliveries deliveries, Postbox postbox, InstantSource clock) {
		this.issues = issues;
		this.deliveries = deliveries;
		this.postbox = postbox;
		this.clock = clock;
	}

	/** The mail as a file; a draft has the time of the download. */
	byte[] file(YearMonth month) {
		IssueCopy issue = this.issues.of(month);
		Instant at = Objects.requireNonNullElseGet(issue.releasedAt(), this.clock::instant);
		return this.postbox.file(IssueMail.of(issue), at);
	}

	/**
	 * Sends the issue to the list.
	 * @param after how many attempts there were when the person decided
	 * @param again whether it is to be sent although the list may have it
	 * @throws Problem when it is not sent, with the reason
	 */
	void send(YearMonth month, int after, boolean again, Person person) {
		String list = list();
		IssueCopy issue = released(month);
		List<Delivery> before = this.deliveries.of(month, Way.MAIL);
		Instant now = this.clock.instant();
		Delivery delivery = new Delivery(month, Way.MAIL, after, list, issue.digest(), Outcome.UNDER_WAY, null,
				person.name(), now);
		if (before.size() == after && !again) {
			before.stream().filter(Delivery::mayHaveArrived).findFirst().ifPresent(MailDesk::refuseTwice);
		}
		if (before.size() != after || !this.deliveries.begin(delivery)) {
			throw new Problem(ProblemType.STALE, "Somebody else has sent the issue of " + month
					+ " meanwhile, or tried to. Look at what came of it.");
		}
		send(IssueMail.of(issue), delivery);
	}

	private void send(IssueMail mail, Delivery delivery) {
		try {
			this.postbox.send(mail, delivery.target(), delivery.at());
			this.deliveries.end(delivery.ended(Outcome.DONE, null));
			logger.info("Mailed the issue of {} to {}", delivery.month(), delivery.target());
		}
		catch (Postbox.NotSentException ex) {
			String reason = Objects.requireNonNullElse(ex.getMessage(), "no reason given");
			this.deliveries.end(delivery.ended(ex.isCertain() ? Outcome.FAILED : Outcome.UNCERTAIN, reason));
			logger.warn("The issue of {} could not be mailed to {}: {}", delivery.month(), delivery.target(), reason);
			throw new Problem(ProblemType.UPSTREAM, ex.isCertain()
					? "The mail server did not take the issue of %s: %s. Nothing was sent; mend it and send it again."
						.formatted(delivery.month(), reason)
					: "The connection to the mail server broke: %s. The list may have the issue of %s or not; look there before you send it again."
						.formatted(reason, delivery.month()));
		}
	}

	private String list() {
		String list = this.postbox.list();
		if (list == null) {
			throw new Problem(ProblemType.NOT_NOW, "The newsroom does not know where to send the issue. Set "
					+ "newsroom.assembler.mail.list and spring.mail.host, or download the mail and send it yourself.");
		}
		return list;
	}

	private IssueCopy released(YearMonth month) {
		IssueCopy issue = this.issues.of(month);
		if (!issue.isReleased()) {
			throw new Problem(ProblemType.NOT_NOW, "The issue of " + month
					+ " is not released yet. Release it first: what is mailed is what was printed.");
		}
		return issue;
	}

	private static void refuseTwice(Delivery earlier) {
		throw new Problem(ProblemType.NOT_NOW,
				"%s sent the issue of %s to %s already (%s). Confirm that the list is to get it again."
					.formatted(earlier.by(), earlier.month(), earlier.target(), earlier.outcome().words()));
	}

}
