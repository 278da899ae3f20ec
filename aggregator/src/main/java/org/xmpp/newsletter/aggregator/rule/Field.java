package org.xmpp.newsletter.aggregator.rule;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.xmpp.newsletter.aggregator.read.Html;
import org.xmpp.newsletter.contracts.ItemContent;

/**
 * What of an item a rule looks at.
 */
enum Field {

	TITLE, LINK, AUTHOR, CATEGORY, TEXT, ANY;

	String word() {
		return name().toLowerCase(Locale.ROOT);
	}

	/** What stands there; an item may have several authors and categories, or none. */
	Stream<String> of(ItemContent content) {
		return switch (this) {
			case TITLE -> Stream.of(content.title());
			case LINK -> Stream.of(content.link().toString());
			case AUTHOR -> content.authors().stream();
			case CATEGORY -> content.categories().stream();
			case TEXT -> Stream.of(Html.text(content.html()));
			case ANY -> List.of(TITLE, LINK, AUTHOR, CATEGORY, TEXT).stream().flatMap((field) -> field.of(content));
		};
	}

}
