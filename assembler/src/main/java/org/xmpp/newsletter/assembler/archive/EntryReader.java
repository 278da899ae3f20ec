package org.xmpp.newsletter.assembler.archive;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import com.vladsch.flexmark.ast.BlockQuote;
import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.ast.ListBlock;
import com.vladsch.flexmark.ast.ListItem;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.ast.TextCollectingVisitor;
import org.jspecify.annotations.Nullable;
import org.xmpp.newsletter.assembler.markdown.Documents;
import org.xmpp.newsletter.contracts.ImportedEntry;

/**
 * Reads the entries of an issue in any form since 2018: list items, nested ones too,
 * paragraphs, and titled blocks. Figures, boilerplate and what leads nowhere is left out.
 */
final class EntryReader {

	private static final Pattern SHORTCODE = Pattern.compile("\\{\\{[<%][^{}]*[>%]\\}\\}");

	/** The first issues named their articles before the first heading. */
	private static final Pattern HAS_NEWS = Pattern.compile(
			"(?im)^#{1,3}\\s+(?:(?:xmpp )?(?:news|articles?|events)|.*announcements?|extensions.*|licen[sc]e)\\s*$");

	private final PlaceFinder places = new PlaceFinder();

	private final List<ImportedEntry> entries = new ArrayList<>();

	private @Nullable Passage open;

	private @Nullable String blockTitle;

	private boolean begun;

	private final boolean newsFromTheTop;

	private EntryReader(boolean newsFromTheTop) {
		this.newsFromTheTop = newsFromTheTop;
	}

	/**
	 * Reads.
	 * @param body an issue without its front matter
	 * @return its entries in print order
	 */
	static List<ImportedEntry> read(String body) {
		EntryReader reader = new EntryReader(!HAS_NEWS.matcher(body).find());
		for (Node block : Documents.readFragment(SHORTCODE.matcher(body).replaceAll("")).getChildren()) {
			reader.take(block);
		}
		reader.close();
		return List.copyOf(reader.entries);
	}

	private void take(Node block) {
		switch (block) {
			case Heading heading -> enter(heading);
			case ListBlock list -> list.getChildren().forEach(this::takeItem);
			case Paragraph paragraph -> takeParagraph(Passage.of(paragraph.getContentChars().toString()));
			case BlockQuote quote -> quote.getChildren().forEach(this::take);
			default -> {
			}
		}
	}

	private void enter(Heading heading) {
		close();
		this.begun = true;
		String words = new TextCollectingVisitor().collectAndGetText(heading).strip();
		boolean within = this.places.enter(heading.getLevel(), words);
		this.blockTitle = (within && place().hasTitledBlocks()) ? words : null;
	}

	private Place place() {
		return (!this.begun && this.newsFromTheTop) ? Place.MIXED : this.places.place();
	}

	private void takeItem(Node item) {
		StringBuilder own = new StringBuilder();
		List<Node> nested = new ArrayList<>();
		for (Node part : item.getChildren()) {
			switch (part) {
				case Paragraph paragraph -> own.append(' ').append(paragraph.getContentChars());
				case ListBlock list -> list.getChildren().forEach(nested::add);
				default -> {
				}
			}
		}
		Passage passage = Passage.of(own.toString());
		if (this.blockTitle != null) {
			extend(passage);
		}
		else if (passage.isNews()) {
			begin(passage);
		}
		nested.stream().filter(ListItem.class::isInstance).forEach(this::takeItem);
	}

	private void takeParagraph(Passage passage) {
		boolean continues = this.blockTitle != null || (this.open != null && !passage.isNews());
		if (continues) {
			extend(passage);
		}
		else if (passage.isNews()) {
			begin(passage);
		}
	}

	private void begin(Passage passage) {
		close();
		this.open = passage;
	}

	private void extend(Passage passage) {
		Passage present = this.open;
		this.open = (present != null) ? present.and(passage) : passage;
	}

	private void close() {
		Passage done = this.open;
		this.open = null;
		if (done != null && done.isNews() && place().news()) {
			this.entries.add(done.entry(place().section(), this.blockTitle));
		}
	}

}
