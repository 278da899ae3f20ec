package org.xmpp.newsletter.assembler.specimen;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.xmpp.newsletter.assembler.document.Block;
import org.xmpp.newsletter.assembler.document.IssueFile;
import org.xmpp.newsletter.assembler.markdown.PlainWords;
import org.xmpp.newsletter.assembler.specification.ChangeEdit;
import org.xmpp.newsletter.assembler.specification.SpecificationPrinter;
import org.xmpp.newsletter.assembler.style.HouseStyle;
import org.xmpp.newsletter.assembler.style.Subsection;
import org.xmpp.newsletter.contracts.SpecificationChanged;

/**
 * Reads the section of specifications.
 */
final class SpecificationsReader {

	private static final Pattern XEP = Pattern.compile("XEP-(\\d{4})");

	private static final Pattern LINE = Pattern
		.compile("(?:Version (\\S+) of )?\\[([^\\]]+)\\]\\(([^)]*)\\)(?: \\((.*)\\))?[.]?");

	private static final Pattern PROPOSAL = Pattern.compile("/inbox/(.*)\\.html$");

	private static final Pattern BULLET = Pattern.compile("^\\s*(?:[-*+]\\s+)?");

	private static final Pattern ENDS = Pattern.compile("(?:on|until) (\\d{4}-\\d{2}-\\d{2})\\.?$");

	private final HouseStyle style;

	private final Reading reading;

	private final StringBuilder intro = new StringBuilder();

	private @Nullable Subsection subsection;

	private int count;

	SpecificationsReader(HouseStyle style, Reading reading) {
		this.style = style;
		this.reading = reading;
	}

	void read(String specifications) {
		for (Block block : IssueFile.parse(specifications).blocks()) {
			switch (block.kind()) {
				case HEADING -> heading(block);
				case ITEM -> item(block);
				case FRONT_MATTER, FIGURE, CODE, PARAGRAPH -> this.intro.append(block.text()).append(block.after());
			}
		}
		close();
	}

	private void heading(Block block) {
		close();
		this.subsection = this.style.specifications()
			.stream()
			.filter((each) -> each.heading().equalsIgnoreCase(block.heading()))
			.findFirst()
			.orElse(null);
	}

	private void close() {
		if (this.subsection != null && this.subsection.intro() != null && !this.intro.isEmpty()) {
			this.reading.text(this.subsection.intro(), this.intro.toString().strip());
		}
		this.intro.setLength(0);
	}

	private void item(Block block) {
		Subsection in = this.subsection;
		if (in == null || block.inner().equals(in.empty())) {
			return;
		}
		UUID id = SectionsReader.id("change" + this.count++);
		Optional<SpecificationChanged> change = in.kinds().isEmpty() ? Optional.empty() : change(id, block, in);
		if (change.isEmpty()) {
			this.reading.add(new ChangeEdit(id, in.heading(), block.inner(), "", Reading.PRINT));
			return;
		}
		this.reading.add(change.get());
		if (!printed(change.get(), in).equals(block.text())) {
			this.reading.add(new ChangeEdit(id, null, block.inner(), "", Reading.PRINT));
		}
	}

	private String printed(SpecificationChanged change, Subsection in) {
		return new SpecificationPrinter(this.style).print(this.reading.edition(), List.of(change), List.of(), List.of())
			.stream()
			.filter((subsection) -> subsection.heading().equals(in.heading()))
			.map((subsection) -> subsection.body(this.style.specificationList()))
			.findFirst()
			.orElse("");
	}

	private Optional<SpecificationChanged> change(UUID id, Block block, Subsection in) {
		List<String> lines = block.inner().lines().toList();
		Matcher line = LINE.matcher(lines.getFirst());
		if (!line.matches()) {
			return Optional.empty();
		}
		Matcher xep = XEP.matcher(line.group(2));
		Matcher proposal = PROPOSAL.matcher(line.group(3));
		Integer number = xep.find() ? Integer.valueOf(xep.group(1)) : null;
		String name = (number != null || !proposal.find()) ? null : proposal.group(1);
		if ((number == null) == (name == null)) {
			return Optional.empty();
		}
		String title = (number != null) ? line.group(4) : line.group(2);
		String detail = lines.stream()
			.skip(1)
			.map((each) -> plain(BULLET.matcher(each).replaceFirst("")))
			.filter((each) -> !each.isBlank())
			.collect(Collectors.joining("\n"));
		Matcher ends = ENDS.matcher(detail);
		return Optional
			.of(new SpecificationChanged(id, in.kinds().getFirst(), number, name, (title != null) ? plain(title) : "",
					line.group(1), detail.isEmpty() ? null : detail, detail.isEmpty() ? null : detail,
					ends.find() ? LocalDate.parse(ends.group(1)) : null, false, this.reading.edition().month(),
					this.reading.edition().month().atDay(1).atStartOfDay(ZoneOffset.UTC).toInstant()));
	}

	/** The words without the signs that keep them from being markup. */
	private static String plain(String markdown) {
		String words = markdown.replaceAll("\\\\(\\p{Punct})", "$1");
		return words.equals(markdown) ? markdown : PlainWords.of(words).isEmpty() ? markdown : words;
	}

}
