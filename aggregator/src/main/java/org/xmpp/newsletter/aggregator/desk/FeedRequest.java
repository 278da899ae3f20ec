package org.xmpp.newsletter.aggregator.desk;

import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.xmpp.newsletter.aggregator.feed.Forms;
import org.xmpp.newsletter.aggregator.feed.NewFeed;
import org.xmpp.newsletter.aggregator.feed.WebAddress;
import org.xmpp.newsletter.contracts.FeedForm;
import org.xmpp.newsletter.contracts.Project;
import org.xmpp.newsletter.contracts.ProjectKind;

/**
 * A feed to register, as a program gives it.
 */
record FeedRequest(@Nullable String address, @Nullable String title, @Nullable FeedForm form, @Nullable Project project,
		@Nullable String section) {

	private static final int LONGEST_NAME = 100;

	private static final int LONGEST_TAGLINE = 200;

	NewFeed toNewFeed() {
		WebAddress where = Requests.address(this.address);
		Requests.require(this.form != FeedForm.HAND,
				"A feed is not brought by hand: give news by its address instead.");
		return new NewFeed(where, Requests.line(this.title, LONGEST_TAGLINE, "A title"),
				Objects.requireNonNullElseGet(this.form, () -> Forms.guess(where)), checked(this.project),
				Requests.section(this.section), true);
	}

	// Not what the record says: JSON may leave any of it out.
	@SuppressWarnings("ConstantValue")
	private static @Nullable Project checked(@Nullable Project project) {
		if (project == null) {
			return null;
		}
		String name = Requests.line(project.name(), LONGEST_NAME, "A project's name");
		Requests.require(name != null, "A project needs a name.");
		ProjectKind kind = project.kind();
		Requests.require(kind != null, "The project '%s' needs a kind, such as client or server.".formatted(name));
		return new Project(Objects.requireNonNull(name), kind, Requests.page(project.home()),
				Requests.line(project.tagline(), LONGEST_TAGLINE, "A tagline"), Requests.page(project.changelog()),
				Requests.line(project.family(), LONGEST_NAME, "A family"));
	}

}
