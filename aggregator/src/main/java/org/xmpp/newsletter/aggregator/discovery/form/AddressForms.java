package org.xmpp.newsletter.aggregator.discovery.form;

import java.net.URI;
import java.util.List;

/**
 * What an address alone tells: sites whose software everybody knows.
 */
public final class AddressForms {

	private AddressForms() {
	}

	/**
	 * Guesses where the feeds are of what a known site shows at an address.
	 * @param address what somebody pasted
	 * @return guesses in the order to try them; none for a site that is not known
	 */
	public static List<Guess> of(URI address) {
		Where where = Where.of(address);
		String host = where.host();
		return switch (host) {
			case "github.com" -> Forges.gitHub(where);
			case "gitlab.com", "salsa.debian.org", "framagit.org", "gitlab.gnome.org", "invent.kde.org" ->
				Forges.gitLab(where);
			case "codeberg.org", "gitea.com", "git.disroot.org", "code.forgejo.org" -> Forges.forgejo(where);
			case "git.sr.ht", "hg.sr.ht", "sr.ht" -> Forges.sourceHut(where);
			case "launchpad.net" -> Forges.launchpad(where);
			case "youtube.com", "youtu.be" -> Communities.youTube(where);
			case "pypi.org", "crates.io" -> Communities.packages(where);
			case "medium.com", "reddit.com" -> Communities.blogs(where);
			default -> (host.matches("(?:.+\\.)?(?:sourceforge\\.(?:net|io)|sf\\.net)")) ? Forges.sourceForge(where)
					: List.of();
		};
	}

}
