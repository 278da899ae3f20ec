package org.xmpp.newsletter.aggregator.desk;

import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.xmpp.newsletter.contracts.FeedForm;

/**
 * The fields of the page on which people decide about a feed.
 */
record SettingsForm(UUID id, int version, String address, String title, FeedForm form, String project, String section,
		boolean verified, String contact, boolean preReleases) {

	static SettingsForm of(SettingsView present) {
		return new SettingsForm(present.id(), present.version(), present.address().toString(), present.title(),
				present.form(), or(present.project(), ""), or(present.section(), ""), present.verified(),
				or(present.contact(), ""), present.preReleases());
	}

	/** What was typed, on top of what is there. */
	static SettingsForm of(SettingsView present, SettingsRequest typed) {
		SettingsForm form = of(present);
		return new SettingsForm(form.id, form.version, or(typed.address(), form.address), or(typed.title(), form.title),
				or(typed.form(), form.form), or(typed.project(), form.project), or(typed.section(), form.section),
				or(typed.verified(), form.verified), or(typed.contact(), form.contact),
				or(typed.preReleases(), form.preReleases));
	}

	private static <T> T or(@Nullable T first, T second) {
		return Objects.requireNonNullElse(first, second);
	}

}
