package org.xmpp.newsletter.summarizer.story;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A tag of a repository on a forge, as the address of its page names it.
 *
 * @param repository the address of the repository
 * @param comparison what stands between that and the two tags where the forge compares
 * them
 * @param name the tag as it stands in addresses
 */
record Tag(String repository, String comparison, String name) {

	private static final List<Forge> FORGES = List.of(
			new Forge(Pattern.compile("(https?://[^/]+/.+?)/-/(?:tags|releases)/([^?#]+?)/?"), "/-/compare/"),
			new Forge(Pattern.compile("(https?://[^/]+/[^/]+/[^/]+)/(?:releases/tag|src/tag)/([^?#]+?)/?"),
					"/compare/"));

	/**
	 * Reads a tag.
	 * @param page the page of a tag or release
	 * @return the tag, or empty when the address is no such page of GitHub, GitLab, Gitea
	 * or Forgejo
	 */
	static Optional<Tag> of(URI page) {
		return FORGES.stream().flatMap((forge) -> forge.read(page.toString()).stream()).findFirst();
	}

	/**
	 * The page that shows what is new.
	 * @param after a later tag
	 * @return its address, or empty when both are not of one repository
	 */
	Optional<URI> comparedWith(Tag after) {
		boolean same = this.repository.equalsIgnoreCase(after.repository) && !this.name.equals(after.name);
		return same ? Optional.of(URI.create(after.repository + after.comparison + this.name + "..." + after.name))
				: Optional.empty();
	}

	/**
	 * How the addresses of a kind of forge look.
	 */
	private record Forge(Pattern page, String comparison) {

		Optional<Tag> read(String address) {
			Matcher matcher = this.page.matcher(address);
			return matcher.matches() ? Optional.of(new Tag(matcher.group(1), this.comparison, matcher.group(2)))
					: Optional.empty();
		}

	}

}
