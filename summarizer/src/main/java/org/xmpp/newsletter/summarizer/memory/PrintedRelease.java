package org.xmpp.newsletter.summarizer.memory;

import java.net.URI;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;

import org.xmpp.newsletter.summarizer.story.ProjectNames;
import org.xmpp.newsletter.summarizer.story.Version;
import org.xmpp.newsletter.summarizer.story.Versions;

/**
 * A version that an entry linked.
 *
 * @param owner the words that say whose version it is: the project's name, or what stood
 * before the version
 * @param version the version as printed
 * @param link where it leads
 */
public record PrintedRelease(String owner, String version, URI link) {

	private static final Pattern PUNCTUATION = Pattern.compile("[^\\p{L}\\p{N}+]");

	/**
	 * What two spellings of the version have in common.
	 * @return the key, as items have it
	 */
	String key() {
		return Versions.in(this.version).stream().findFirst().map(Version::key).orElse(this.version);
	}

	/**
	 * Whether it is a release of a project: its name stands before the version, or is the
	 * name of the repository.
	 * @param project the project's name
	 * @return true when nothing else can be meant
	 */
	public boolean isOf(String project) {
		String name = slug(project);
		return !name.isEmpty() && (ProjectNames.of(project, false).matcher(this.owner).find()
				|| Arrays.stream(String.valueOf(this.link.getRawPath()).split("/"))
					.map(PrintedRelease::slug)
					.anyMatch(name::equals));
	}

	private static String slug(String name) {
		return PUNCTUATION.matcher(name.toLowerCase(Locale.ROOT)).replaceAll("");
	}

}
