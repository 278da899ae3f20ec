package org.xmpp.newsletter.assembler.delivery;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.xmpp.newsletter.assembler.issue.IssueCopy;
import org.xmpp.newsletter.assembler.issue.Teaser;
import org.xmpp.newsletter.assembler.markdown.PlainWords;

/**
 * What is posted about an issue: its title, as much of what is in it as fits, and its
 * address.
 *
 * @param network for which network
 * @param text the post
 * @param length its length as the network counts
 */
record ShortPost(Network network, String text, int length) {

	/** Would call somebody who has nothing to do with it. */
	private static final String MENTION = "(?<![\\p{L}\\p{N}])[@\uFF20](?=[\\p{L}\\p{N}_])";

	static List<ShortPost> of(IssueCopy issue) {
		return Arrays.stream(Network.values()).map((network) -> of(issue, network)).toList();
	}

	static ShortPost of(IssueCopy issue, Network network) {
		String address = "\n\n" + issue.page();
		String title = shortened(words(issue.title()), address, network);
		List<Teaser> teasers = issue.teasers()
			.stream()
			.map((teaser) -> new Teaser(teaser.rank(), words(teaser.words())))
			.filter((teaser) -> !teaser.words().isEmpty())
			.distinct()
			.toList();
		Set<Teaser> chosen = new HashSet<>();
		for (Teaser teaser : teasers.stream().sorted(Comparator.comparingInt(Teaser::rank)).toList()) {
			chosen.add(teaser);
			if (!network.takes(title + list(issue.opening(), teasers, chosen) + address)) {
				chosen.remove(teaser);
			}
		}
		String text = title + list(issue.opening(), teasers, chosen) + address;
		return new ShortPost(network, text, network.length(text));
	}

	private static String list(String opening, List<Teaser> teasers, Set<Teaser> chosen) {
		if (chosen.isEmpty()) {
			return "";
		}
		int left = teasers.size() - chosen.size();
		String names = teasers.stream().filter(chosen::contains).map(Teaser::words).collect(Collectors.joining(", "));
		return "\n\n" + opening + names + ((left > 0) ? " and " + left + " more." : ".");
	}

	/** A title that does not fit loses words at its end. */
	private static String shortened(String title, String address, Network network) {
		String short_ = title;
		while (!network.takes(short_ + address) && short_.contains(" ")) {
			short_ = short_.replaceFirst(" ?\\S+$", "").replaceFirst("…$", "").strip() + "…";
		}
		return network.takes(short_ + address) ? short_ : "";
	}

	private static String words(String text) {
		return PlainWords.of(text).replaceAll(MENTION, "");
	}

}
