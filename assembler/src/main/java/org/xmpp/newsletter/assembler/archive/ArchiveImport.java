package org.xmpp.newsletter.assembler.archive;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HexFormat;
import java.util.List;

import org.xmpp.newsletter.contracts.IssueImported;
import org.xmpp.newsletter.platform.event.Outbox;
import org.xmpp.newsletter.platform.page.Person;
import org.xmpp.newsletter.platform.problem.Problem;
import org.xmpp.newsletter.platform.problem.ProblemType;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes issues of the past in and tells the others what was printed.
 */
@Service
class ArchiveImport {

	/** Three times the longest issue so far, and still one message. */
	private static final int LARGEST = 400 * 1024;

	private final ArchivedIssues issues;

	private final PrintedLinks links;

	private final Outbox outbox;

	private final JsonMapper json;

	private final InstantSource clock;

	ArchiveImport(ArchivedIssues issues, PrintedLinks links, Outbox outbox, JsonMapper json, InstantSource clock) {
		this.issues = issues;
		this.links = links;
		this.outbox = outbox;
		this.json = json;
		this.clock = clock;
	}

	/**
	 * Takes one file in. The same file again changes nothing; another file of the same
	 * month replaces the first.
	 * @param name the file's name, which may tell its date
	 * @param file the file, in UTF-8
	 * @param person who brings it
	 * @return what was found and done
	 * @throws Problem when it is no issue of the newsletter
	 */
	@Transactional
	public Receipt take(String name, byte[] file, Person person) {
		String text = text(file);
		PastIssue issue = PastIssue.read(name, text);
		Outcome outcome = this.issues.keep(issue, digest(issue), person.name(), this.clock.instant());
		if (outcome != Outcome.UNCHANGED) {
			this.links.keep(issue.month(), text);
			this.outbox.publish(new IssueImported(issue.months(), issue.title(), issue.date(), issue.entries(),
					person.name(), this.clock.instant()));
		}
		return new Receipt(issue.month(), issue.months(), issue.title(), issue.date(), issue.entries().size(), outcome);
	}

	private static String text(byte[] file) {
		if (file.length > LARGEST) {
			throw new Problem(ProblemType.INVALID,
					"The file is larger than %d kB; no issue is.".formatted(LARGEST / 1024));
		}
		try {
			return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(file)).toString().replace("\0", "");
		}
		catch (CharacterCodingException ex) {
			throw new Problem(ProblemType.INVALID, "The file is not in UTF-8. Save it anew with that encoding.");
		}
	}

	private String digest(PastIssue issue) {
		try {
			byte[] hash = MessageDigest.getInstance("SHA-256").digest(this.json.writeValueAsBytes(issue));
			return HexFormat.of().formatHex(hash);
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("Every Java has SHA-256", ex);
		}
	}

	/**
	 * What became of a file.
	 *
	 * @param month the month by which the issue is known
	 * @param months the months it covers
	 * @param title its title
	 * @param date when it appeared
	 * @param entries how many entries were found
	 * @param outcome whether that was new
	 */
	record Receipt(YearMonth month, List<YearMonth> months, String title, LocalDate date, int entries,
			Outcome outcome) {
	}

}
