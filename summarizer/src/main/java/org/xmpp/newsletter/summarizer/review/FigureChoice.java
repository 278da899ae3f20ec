package org.xmpp.newsletter.summarizer.review;

import java.net.URI;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.xmpp.newsletter.contracts.EntryFigure;
import org.xmpp.newsletter.summarizer.figure.Picture;
import org.xmpp.newsletter.summarizer.figure.Pictures;
import org.xmpp.newsletter.summarizer.story.Item;

/**
 * A picture that may be printed with an entry.
 *
 * @param address where it is
 * @param caption as chosen or proposed; empty where the source says nothing of it
 * @param chosen whether it is printed
 * @param file the name of the copy, or null while it is not chosen
 * @param source the page that shows it, or null when no source shows it any more
 */
public record FigureChoice(URI address, String caption, boolean chosen, @Nullable String file, @Nullable URI source) {

	/** Those that are chosen in their order, then the others of the sources. */
	static List<FigureChoice> of(Entry entry, Collection<Item> items) {
		List<EntryFigure> chosen = entry.draft().figures();
		List<Picture> pictures = Pictures.of(items);
		Stream<FigureChoice> others = pictures.stream()
			.filter((picture) -> chosen.stream().noneMatch((figure) -> figure.address().equals(picture.address())))
			.map((picture) -> new FigureChoice(picture.address(), picture.caption(), false, null, picture.source()));
		return Stream.concat(chosen.stream().map((figure) -> chosen(figure, pictures)), others).toList();
	}

	private static FigureChoice chosen(EntryFigure figure, List<Picture> pictures) {
		URI source = pictures.stream()
			.filter((picture) -> picture.address().equals(figure.address()))
			.map(Picture::source)
			.findFirst()
			.orElse(null);
		return new FigureChoice(figure.address(), figure.caption(), true, figure.file(), source);
	}

}
