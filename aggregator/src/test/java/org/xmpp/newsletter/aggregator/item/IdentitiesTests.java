package org.xmpp.newsletter.aggregator.item;

import java.net.URI;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.xmpp.newsletter.aggregator.item.Identities.Identified;
import org.xmpp.newsletter.aggregator.read.ReadItem;
import org.xmpp.newsletter.contracts.ItemContent;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What makes an item the same.
 */
class IdentitiesTests {

	@Test
	void theGuidTellsItemsApart() {
		assertThat(assign(List.of(item("1", "a", "A"), item("2", "a", "A")), Map.of())).containsExactly("1", "2");
	}

	@Test
	void withoutGuidTheLinkDoes() {
		assertThat(assign(List.of(item(null, "a", "A"), item(null, "b", "A")), Map.of()))
			.containsExactly("https://example.org/a", "https://example.org/b");
	}

	@Test
	void withoutBothTitleAndDateDo() {
		assertThat(assign(List.of(item(null, null, "A"), item(null, null, "B")), Map.of())).hasSize(2)
			.doesNotHaveDuplicates()
			.allMatch((identity) -> identity.startsWith("sha256:"));
	}

	@Test
	void doublesOfOneGuidAreToldApartByLink() {
		assertThat(assign(List.of(item("x", "a", "A"), item("x", "b", "B")), Map.of()))
			.containsExactly("x https://example.org/a", "x https://example.org/b");
	}

	@Test
	void doublesOfGuidAndLinkAreToldApartByTitle() {
		assertThat(assign(List.of(item("x", "a", "A"), item("x", "a", "B")), Map.of())).hasSize(2)
			.doesNotHaveDuplicates();
	}

	@Test
	void exactDoublesAreOneItem() {
		assertThat(assign(List.of(item("x", "a", "A"), item("x", "a", "A")), Map.of())).hasSize(1);
	}

	@Test
	void anItemStaysTheSameWhenADoubleJoinsIt() {
		assertThat(assign(List.of(item("x", "b", "B"), item("x", "a", "A")), Map.of("x", "https://example.org/a")))
			.containsExactly("x https://example.org/b", "x");
	}

	@Test
	void anItemStaysTheSameWhenItsDoubleLeaves() {
		assertThat(assign(List.of(item("x", "a", "A")), Map.of("x https://example.org/a", "https://example.org/a")))
			.containsExactly("x https://example.org/a");
	}

	@Test
	void anItemStaysTheSameWhenItsLinkOrTitleIsEdited() {
		assertThat(assign(List.of(item("x", "new", "New")), Map.of("x", "https://example.org/old")))
			.containsExactly("x");
	}

	@Test
	void anEndlessGuidIsHashed() {
		assertThat(assign(List.of(item("x".repeat(3000), "a", "A")), Map.of())).singleElement()
			.matches((identity) -> identity.length() < 100);
	}

	private static List<String> assign(List<ReadItem> items, Map<String, String> known) {
		return Identities.assign(items, known).stream().map(Identified::identity).toList();
	}

	private static ReadItem item(@Nullable String guid, @Nullable String path, String title) {
		URI link = URI.create("https://example.org/" + ((path != null) ? path : ""));
		return new ReadItem(guid, path != null,
				new ItemContent(link, title, "", List.of(), List.of(), null, null, null));
	}

}
