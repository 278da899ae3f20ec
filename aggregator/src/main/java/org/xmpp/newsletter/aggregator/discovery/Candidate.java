package org.xmpp.newsletter.aggregator.discovery;

import java.net.URI;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.xmpp.newsletter.aggregator.read.ReadProblem;
import org.xmpp.newsletter.aggregator.validation.Finding;
import org.xmpp.newsletter.aggregator.validation.Severity;

/**
 * A feed that was found, and what it would bring.
 *
 * @param address the address to register
 * @param why it was looked for there, in words
 * @param others addresses at which it is as well: what redirects to it, where it
 * redirects to, what it calls itself
 * @param format RSS 2.0, Atom, JSON Feed
 * @param title what it calls itself, or empty
 * @param home its page for people, or null
 * @param rhythm how often it brings news
 * @param newest its newest items as they would be read
 * @param links of all its items
 * @param sameAs a candidate that shows the same items, such as another format, or null
 * @param findings what is wrong with it or could be better, the worst first
 * @param unread the items that cannot be read
 */
public record Candidate(URI address, String why, List<URI> others, String format, String title, @Nullable URI home,
		Rhythm rhythm, List<NewestItem> newest, Set<URI> links, @Nullable URI sameAs, List<Finding> findings,
		List<ReadProblem> unread) {

	/**
	 * Tells whether readers may refuse the feed or lose news of it.
	 * @return true when there is at least one error
	 */
	public boolean faulty() {
		return this.findings.stream().anyMatch((finding) -> finding.severity() == Severity.ERROR);
	}

	/** Whether both show the same news. */
	boolean showsTheSameAs(Candidate other) {
		return !this.links.isEmpty() && this.links.equals(other.links());
	}

	Candidate sameAs(URI other) {
		return new Candidate(this.address, this.why, this.others, this.format, this.title, this.home, this.rhythm,
				this.newest, this.links, other, this.findings, this.unread);
	}

}
