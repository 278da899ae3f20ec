package org.xmpp.newsletter.aggregator.item;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.xmpp.newsletter.aggregator.read.Html;
import org.xmpp.newsletter.aggregator.read.ReadItem;
import org.xmpp.newsletter.contracts.ItemContent;

/**
 * What makes one revision of an item differ from another: title, link, text, the pages it
 * links to, and the day and time it gives. White space, markup, images, campaign
 * parameters, and when it says it was updated make no difference.
 *
 * @param head of title and link
 * @param text of the text and the pages it links to
 * @param date when it says it was published, or empty
 */
record Print(String head, String text, String date) {

	private static final String VERSION = "2";

	private static final String LINK = "href=\"";

	static Print of(ReadItem item) {
		// The reader has the text at hand; to find it in the HTML again costs as much as
		// cleaning.
		return of(item.content(), item.details().text(), item.details().published());
	}

	static Print of(ItemContent content, @Nullable Instant published) {
		return of(content, Html.text(content.html()), published);
	}

	private static Print of(ItemContent content, String text, @Nullable Instant published) {
		String title = content.title().replaceAll("\\s+", " ").strip();
		return new Print(Hashes.key(title + "\n" + linkOf(content.link().toString())).toString(),
				Hashes.key(text + "\n" + links(content.html())).toString(),
				(published != null) ? String.valueOf(published.getEpochSecond()) : "");
	}

	/** Of HTML that is clean, where only links have a href. */
	private static List<String> links(String html) {
		List<String> links = new ArrayList<>();
		for (int at = html.indexOf(LINK); at >= 0; at = html.indexOf(LINK, at)) {
			int begin = at + LINK.length();
			at = html.indexOf('"', begin);
			if (at < 0) {
				break;
			}
			links.add(LinkKey.of(html.substring(begin, at)).map(LinkKey::page).orElse(""));
		}
		return links;
	}

	private static String linkOf(String link) {
		return LinkKey.of(link).map(LinkKey::toString).orElse(link);
	}

	/** As it is stored. */
	String written() {
		return String.join(" ", VERSION, this.head, this.text, this.date);
	}

	/**
	 * Reads what was stored.
	 * @return the print, or null when it is of an older kind
	 */
	static @Nullable Print read(String written) {
		String[] parts = written.split(" ", -1);
		boolean known = parts.length == 4 && VERSION.equals(parts[0]);
		return known ? new Print(parts[1], parts[2], parts[3]) : null;
	}

	/** As the first release made them: of title, link as written, and text. */
	static String formerly(ItemContent content) {
		return Hashes.sha256(content.title() + "\n" + content.link() + "\n" + Html.text(content.html()));
	}

	/** Whether only the date differs, and both give one. */
	boolean isRedated(Print before) {
		return this.head.equals(before.head) && this.text.equals(before.text) && !this.date.equals(before.date);
	}

}
