package org.xmpp.newsletter.assembler.delivery;

import java.net.URI;
import java.util.Date;
import java.util.List;

import com.rometools.rome.feed.atom.Content;
import com.rometools.rome.feed.atom.Entry;
import com.rometools.rome.feed.atom.Feed;
import com.rometools.rome.feed.atom.Link;
import com.rometools.rome.feed.atom.Person;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.WireFeedOutput;

/**
 * Writes feeds as Atom.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc4287">RFC 4287</a>
 */
final class AtomFeed {

	private AtomFeed() {
	}

	static String write(NewsFeed news) {
		Feed feed = new Feed("atom_1.0");
		feed.setEncoding("UTF-8");
		feed.setId(news.id());
		feed.setTitle(news.title());
		feed.setUpdated(Date.from(news.updated()));
		feed.setAuthors(List.of(author(news.author())));
		feed.setAlternateLinks(List.of(link("alternate", news.home(), "text/html")));
		feed.setOtherLinks(List.of(link("self", news.self(), "application/atom+xml")));
		feed.setEntries(news.items().stream().map(AtomFeed::entry).toList());
		try {
			return new WireFeedOutput().outputString(feed);
		}
		catch (FeedException ex) {
			throw new IllegalStateException("The feed '" + news.title() + "' cannot be written", ex);
		}
	}

	private static Entry entry(NewsFeed.Item item) {
		Entry entry = new Entry();
		entry.setId(item.id());
		entry.setTitle(item.title());
		entry.setPublished(Date.from(item.published()));
		entry.setUpdated(Date.from(item.updated()));
		if (item.link() != null) {
			entry.setAlternateLinks(List.of(link("alternate", item.link(), "text/html")));
		}
		Content content = new Content();
		content.setType("html");
		content.setValue(item.html());
		entry.setContents(List.of(content));
		return entry;
	}

	private static com.rometools.rome.feed.synd.SyndPerson author(String name) {
		Person person = new Person();
		person.setName(name);
		return person;
	}

	private static Link link(String relation, URI address, String type) {
		Link link = new Link();
		link.setRel(relation);
		link.setHref(address.toASCIIString());
		link.setType(type);
		return link;
	}

}
