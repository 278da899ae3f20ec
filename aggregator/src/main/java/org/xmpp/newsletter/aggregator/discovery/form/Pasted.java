package org.xmpp.newsletter.aggregator.discovery.form;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Addresses as people copy them from elsewhere.
 */
public final class Pasted {

	private static final Pattern GIT_OVER_SSH = Pattern.compile("(?:ssh://)?git@([\\w.-]+)[:/](.+)");

	private static final Pattern OTHER_SCHEME = Pattern.compile("(?i)(?:git\\+|feed:(?://)?)(https?://.+)");

	private static final Pattern FEED_SCHEME = Pattern.compile("(?i)(?:feed|git|svn|hg)://(.+)");

	private static final Pattern ACCOUNT = Pattern.compile("@([\\w.-]+)@([\\w.-]+\\.\\w{2,})");

	private static final Pattern BARE = Pattern.compile("[\\w-]+(?:\\.[\\w-]+)*\\.[a-zA-Z]{2,}(?::\\d+)?(?:[/?#].*)?");

	private Pasted() {
	}

	/**
	 * Makes an address of the web out of what was pasted.
	 * @param written such as example.org, git@forge.example:me/it.git, feed:https://…,
	 * &lt;https://…&gt; or @me@social.example
	 * @return the address that is probably meant; what is not understood stays as it is
	 */
	public static String address(String written) {
		String text = written.strip().replaceFirst("^<(.*)>$", "$1").replaceFirst("^[\"'(](.*)[\"')]$", "$1").strip();
		Matcher ssh = GIT_OVER_SSH.matcher(text);
		if (ssh.matches()) {
			return "https://" + ssh.group(1) + "/" + ssh.group(2);
		}
		Matcher other = OTHER_SCHEME.matcher(text);
		if (other.matches()) {
			return other.group(1);
		}
		Matcher feed = FEED_SCHEME.matcher(text);
		if (feed.matches()) {
			return "https://" + feed.group(1);
		}
		Matcher account = ACCOUNT.matcher(text);
		if (account.matches()) {
			return "https://" + account.group(2) + "/@" + account.group(1);
		}
		return BARE.matcher(text).matches() ? "https://" + text : text;
	}

}
