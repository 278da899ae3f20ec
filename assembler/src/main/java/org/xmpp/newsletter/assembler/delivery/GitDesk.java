package org.xmpp.newsletter.assembler.delivery;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.YearMonth;
import java.util.concurrent.locks.ReentrantLock;

import org.eclipse.jgit.api.errors.GitAPIException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xmpp.newsletter.assembler.issue.IssueCopies;
import org.xmpp.newsletter.assembler.issue.IssueCopy;
import org.xmpp.newsletter.assembler.markdown.Markdown;
import org.xmpp.newsletter.assembler.markdown.PlainWords;
import org.xmpp.newsletter.platform.page.Person;
import org.xmpp.newsletter.platform.problem.Problem;
import org.xmpp.newsletter.platform.problem.ProblemType;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Service;

/**
 * Brings issues, also drafts, to a branch of the site's repository.
 */
@Service
@EnableConfigurationProperties(GitProperties.class)
class GitDesk {

	private static final Logger logger = LoggerFactory.getLogger(GitDesk.class);

	private final IssueCopies issues;

	private final Deliveries deliveries;

	private final GitProperties properties;

	private final InstantSource clock;

	/** One copy of the repository, one at a time. */
	private final ReentrantLock lock = new ReentrantLock();

	GitDesk(IssueCopies issues, Deliveries deliveries, GitProperties properties, InstantSource clock) {
		this.issues = issues;
		this.deliveries = deliveries;
		this.properties = properties;
		this.clock = clock;
	}

	boolean isSet() {
		return this.properties.remote() != null;
	}

	/** The branch of a month's issue. */
	static String branch(YearMonth month) {
		return "newsletter-" + month;
	}

	String patch(YearMonth month) {
		return Patch.of(this.issues.of(month), this.properties.folder(), this.properties.mail(), this.clock.instant());
	}

	/**
	 * Commits the issue to its branch and pushes it.
	 * @throws Problem when others have changed the file, or the repository does not
	 * answer
	 */
	void push(YearMonth month, Person person) {
		URI remote = this.properties.remote();
		Path copy = this.properties.copy();
		if (remote == null || copy == null) {
			throw new Problem(ProblemType.NOT_NOW, "The newsroom does not know the site's repository. Set "
					+ "newsroom.assembler.git.remote and newsroom.assembler.git.copy, or download the patch.");
		}
		IssueCopy issue = this.issues.of(month);
		this.lock.lock();
		try {
			Delivery delivery = begin(issue, remote, person);
			push(issue, delivery, remote, copy);
		}
		finally {
			this.lock.unlock();
		}
	}

	private Delivery begin(IssueCopy issue, URI remote, Person person) {
		int number = this.deliveries.of(issue.month(), Way.GIT).size();
		Delivery delivery = new Delivery(issue.month(), Way.GIT, number, remote + " " + branch(issue.month()),
				issue.digest(), Outcome.UNDER_WAY, null, person.name(), this.clock.instant());
		if (!this.deliveries.begin(delivery)) {
			throw new Problem(ProblemType.STALE, "Somebody else pushes the issue of " + issue.month() + " just now.");
		}
		return delivery;
	}

	private void push(IssueCopy issue, Delivery delivery, URI remote, Path copy) {
		try (SiteRepository site = SiteRepository.open(this.properties, remote, copy)) {
			SiteRepository.Pushed pushed = site.put(branch(issue.month()),
					this.properties.folder() + "/" + issue.fileName(), issue.markdown(), PlainWords.of(issue.title()),
					delivery.by(), delivery.at());
			this.deliveries.end(delivery.ended(Outcome.DONE,
					pushed.changed() ? "commit " + pushed.commit() : "nothing new since commit " + pushed.commit()));
			logger.info("The issue of {} is on {}", issue.month(), delivery.target());
		}
		catch (SiteRepository.TakenException ex) {
			throw failed(delivery, ProblemType.NOT_NOW,
					"Others have changed " + issue.fileName() + " on " + delivery.target() + ": " + ex.getMessage()
							+ ". Nothing was pushed. Bring their file back on the page of the issue, then push again");
		}
		catch (GitAPIException | IOException ex) {
			throw failed(delivery, ProblemType.UPSTREAM,
					"The repository did not take the issue of " + issue.month() + ": " + ex.getMessage());
		}
	}

	private Problem failed(Delivery delivery, ProblemType type, String words) {
		String line = Markdown.oneLine(words);
		this.deliveries.end(delivery.ended(Outcome.FAILED, line));
		logger.warn("{}", line);
		return new Problem(type, line + ".");
	}

}
