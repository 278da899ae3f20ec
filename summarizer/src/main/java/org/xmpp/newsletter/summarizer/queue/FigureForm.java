package org.xmpp.newsletter.summarizer.queue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.xmpp.newsletter.platform.problem.Problem;
import org.xmpp.newsletter.platform.problem.ProblemType;
import org.xmpp.newsletter.summarizer.review.FigureChoice;
import org.xmpp.newsletter.summarizer.review.Illustrating.Chosen;

import org.springframework.util.MultiValueMap;

/**
 * What an editor sends about figures.
 *
 * @param captions what stood in the fields, by the address of the picture
 * @param chosen the addresses of those to be printed
 */
record FigureForm(Map<String, String> captions, List<String> chosen) {

	static FigureForm of(MultiValueMap<String, String> fields) {
		List<String> addresses = Objects.requireNonNullElse(fields.get("address"), List.of());
		List<String> written = Objects.requireNonNullElse(fields.get("caption"), List.of());
		if (addresses.size() != written.size()) {
			throw new Problem(ProblemType.INVALID, "Each picture needs a field for its caption.");
		}
		Map<String, String> captions = new LinkedHashMap<>();
		for (int index = 0; index < addresses.size(); index++) {
			captions.put(addresses.get(index), written.get(index));
		}
		return new FigureForm(captions, Objects.requireNonNullElse(fields.get("chosen"), List.of()));
	}

	/** In the order of the page. */
	List<Chosen> figures() {
		return this.captions.entrySet()
			.stream()
			.filter((figure) -> this.chosen.contains(figure.getKey()))
			.map((figure) -> new Chosen(figure.getKey(), figure.getValue()))
			.toList();
	}

	/** What was typed stays in the fields. */
	List<FigureChoice> over(List<FigureChoice> shown) {
		return shown.stream().map((figure) -> {
			String address = figure.address().toString();
			String caption = this.captions.getOrDefault(address, figure.caption());
			return new FigureChoice(figure.address(), caption, this.chosen.contains(address), figure.file(),
					figure.source());
		}).toList();
	}

}
