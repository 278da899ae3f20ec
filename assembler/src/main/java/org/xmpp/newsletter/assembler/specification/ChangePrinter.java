package org.xmpp.newsletter.assembler.specification;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.xmpp.newsletter.assembler.markdown.Markdown;
import org.xmpp.newsletter.assembler.style.HouseStyle;
import org.xmpp.newsletter.assembler.style.ListForm;
import org.xmpp.newsletter.assembler.style.Subsection;
import org.xmpp.newsletter.contracts.SpecificationChanged;

/**
 * Prints one specification change. The list's words are plain text and are escaped.
 */
class ChangePrinter {

	private static final String HISTORY = "https://xmpp.org/extensions/xep-%04d.html#appendix-revs";

	private final HouseStyle style;

	ChangePrinter(HouseStyle style) {
		this.style = style;
	}

	PrintedChange print(SpecificationChanged change, Subsection subsection) {
		ListForm form = this.style.specificationList();
		List<String> lines = new ArrayList<>();
		lines.add(form.item(0, this.style.line(subsection, values(change))));
		details(change, subsection).forEach((detail) -> lines.add(form.item(1, detail)));
		return new PrintedChange(change.change(), label(change), String.join("\n", lines), notes(change, subsection),
				null);
	}

	private List<String> details(SpecificationChanged change, Subsection subsection) {
		return switch (subsection.detail()) {
			case NONE -> List.of();
			case REMARK -> bullets(change.remark());
			case SUMMARY -> paragraph(change.summary());
			case LAST_CALL -> lastCall(change, subsection);
		};
	}

	private List<String> lastCall(SpecificationChanged change, Subsection subsection) {
		LocalDate ends = change.lastCallEnds();
		LocalDate begins = LocalDate.ofInstant(change.seen(), ZoneOffset.UTC);
		return (ends != null)
				? List.of(this.style.lastCall(subsection, Map.of("begins", begins.toString(), "ends", ends.toString())))
				: List.of();
	}

	private static List<String> bullets(@Nullable String remark) {
		return (remark != null) ? remark.lines()
			.map((line) -> line.strip().replaceFirst("^\\*\\s+", ""))
			.map(Markdown::block)
			.filter((line) -> !line.isEmpty())
			.toList() : List.of();
	}

	private static List<String> paragraph(@Nullable String text) {
		return (text != null && !text.isBlank()) ? List.of(Markdown.block(text)) : List.of();
	}

	private static Map<String, String> values(SpecificationChanged change) {
		Map<String, String> values = new HashMap<>();
		values.put("label", label(change));
		values.put("title", Markdown.words(change.title()));
		Integer number = change.number();
		values.put("path", (number != null) ? "/extensions/xep-%04d.html".formatted(number) : "/extensions/");
		values.put("proposal",
				URLEncoder.encode(String.valueOf(change.proposal()), StandardCharsets.UTF_8).replace("+", "%20"));
		String version = change.version();
		if (version != null) {
			values.put("version", Markdown.words(version));
		}
		return values;
	}

	static String label(SpecificationChanged change) {
		Integer number = change.number();
		return (number != null) ? "XEP-%04d".formatted(number) : change.title();
	}

	private static List<String> notes(SpecificationChanged change, Subsection subsection) {
		List<String> notes = new ArrayList<>();
		Integer number = change.number();
		if (change.gap() && number != null) {
			notes.add("the list seems to have lost words of the remark; compare it with " + HISTORY.formatted(number));
		}
		if (change.gap() && number == null) {
			notes.add("the list seems to have lost words of the abstract; compare it with the proposal");
		}
		if (subsection.detail() == Subsection.Detail.LAST_CALL) {
			notes.add("add the link to the Last Call on the mailing list by hand");
			if (change.lastCallEnds() == null) {
				notes.add("the list does not say when the Last Call ends; add it by hand");
			}
		}
		return notes;
	}

}
