package org.xmpp.newsletter.aggregator.desk;

import java.net.URI;

import org.jspecify.annotations.Nullable;
import org.xmpp.newsletter.aggregator.feed.Contact;
import org.xmpp.newsletter.aggregator.feed.FeedDetails;
import org.xmpp.newsletter.aggregator.project.Projects;
import org.xmpp.newsletter.aggregator.project.StoredProject;
import org.xmpp.newsletter.aggregator.rule.BadRulesException;
import org.xmpp.newsletter.aggregator.rule.Rules;
import org.xmpp.newsletter.contracts.FeedForm;
import org.xmpp.newsletter.platform.problem.Problem;
import org.xmpp.newsletter.platform.problem.ProblemType;

/**
 * What somebody wants to change about a feed, by a form or a program. What is left out
 * stays as it is; what is empty is taken away.
 */
record SettingsRequest(@Nullable Integer version, @Nullable String address, @Nullable String title,
		@Nullable FeedForm form, @Nullable String project, @Nullable String section, @Nullable Boolean verified,
		@Nullable String contact, @Nullable Boolean preReleases, @Nullable String rules) {

	private static final int LONGEST_TITLE = 200;

	private static final int LONGEST_RULES = 20_000;

	/** The details after the change. */
	FeedDetails applyTo(FeedDetails present, Projects projects) {
		return new FeedDetails(newAddress(present.address()), newTitle(present.title()), newForm(present.form()),
				newProject(present.project(), projects),
				(this.section != null) ? Requests.section(this.section) : present.section(),
				(this.verified != null) ? this.verified : present.verified(),
				(this.contact != null) ? newContact(this.contact) : present.contact(),
				(this.preReleases != null) ? this.preReleases : present.preReleases(),
				(this.rules != null) ? checkedRules(this.rules) : present.rules());
	}

	private URI newAddress(URI present) {
		return (this.address != null) ? Requests.address(this.address).uri() : present;
	}

	private String newTitle(String present) {
		String line = Requests.line(this.title, LONGEST_TITLE, "A title");
		return (line != null) ? line : present;
	}

	private FeedForm newForm(FeedForm present) {
		Requests.require(this.form != FeedForm.HAND, "A feed is not brought by hand.");
		return (this.form != null) ? this.form : present;
	}

	private @Nullable StoredProject newProject(@Nullable StoredProject present, Projects projects) {
		if (this.project == null) {
			return present;
		}
		return this.project.isBlank() ? null
				: projects.named(this.project.strip())
					.orElseThrow(() -> new Problem(ProblemType.INVALID,
							"There is no project '%s'. Add it under Projects first, or leave it empty for many."
								.formatted(this.project)));
	}

	private static @Nullable String newContact(String written) {
		try {
			return written.isBlank() ? null : Contact.of(written).address();
		}
		catch (IllegalArgumentException ex) {
			throw new Problem(ProblemType.INVALID, ex.getMessage() + ".");
		}
	}

	/** Rules that can be understood, and nothing else. */
	static String checkedRules(String written) {
		Requests.require(written.length() <= LONGEST_RULES, "These rules are too long.");
		String rules = written.replace("\r\n", "\n").strip();
		try {
			Rules.of(rules);
			return rules;
		}
		catch (BadRulesException ex) {
			throw new Problem(ProblemType.INVALID, ex.getMessage() + ".").with("rules", ex.problems());
		}
	}

}
