package org.xmpp.newsletter.assembler.specimen;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.xmpp.newsletter.assembler.document.Block;
import org.xmpp.newsletter.assembler.document.IssueFile;
import org.xmpp.newsletter.assembler.entry.Entry;
import org.xmpp.newsletter.assembler.issue.Passage;
import org.xmpp.newsletter.assembler.markdown.PlainWords;
import org.xmpp.newsletter.assembler.markdown.TextInspection;
import org.xmpp.newsletter.assembler.style.Figure;
import org.xmpp.newsletter.assembler.style.HouseStyle;
import org.xmpp.newsletter.assembler.style.Section;
import org.xmpp.newsletter.contracts.EntryContent;

/**
 * Reads the sections of entries.
 */
final class SectionsReader {

	private static final Pattern IMAGE = Pattern.compile("src=\"([^\"]*)\"|!\\[[^\\]]*\\]\\((\\S*)");

	private static final Pattern CAPTION = Pattern.compile("caption=\"([^\"]*)\"|!\\[([^\\]]*)\\]");

	private static final int TITLE = 60;

	private final HouseStyle style;

	private final Reading reading;

	private @Nullable Section section;

	private @Nullable UUID last;

	private @Nullable String title;

	private final StringBuilder passage = new StringBuilder();

	SectionsReader(HouseStyle style, Reading reading) {
		this.style = style;
		this.reading = reading;
	}

	void read(String sections) {
		List<Block> blocks = IssueFile.parse(sections).blocks();
		invitation(blocks);
		for (Block block : blocks) {
			if (block.kind() == Block.Kind.HEADING) {
				heading(block);
			}
			else if (this.title != null) {
				this.passage.append(block.text()).append(block.after());
			}
			else if (this.section != null) {
				piece(block, this.section);
			}
		}
		close();
	}

	/** What stands in several sections alike is what the style prints in empty ones. */
	private void invitation(List<Block> blocks) {
		Set<String> once = new HashSet<>();
		Optional<String> repeated = blocks.stream()
			.filter((block) -> block.kind() == Block.Kind.PARAGRAPH)
			.map(Block::text)
			.filter((text) -> !once.add(text))
			.findFirst();
		repeated.ifPresent((text) -> this.style.sections()
			.stream()
			.flatMap((each) -> Stream.ofNullable(each.blockWhenEmpty()))
			.distinct()
			.forEach((block) -> this.reading.text(block, text)));
	}

	private void heading(Block block) {
		Optional<Section> known = this.style.sections()
			.stream()
			.filter((candidate) -> candidate.headings().stream().anyMatch(block.heading()::equalsIgnoreCase))
			.findFirst();
		boolean parent = this.style.sections().stream().anyMatch((each) -> block.heading().equals(each.parent()));
		if (known.isPresent() || parent) {
			close();
			this.section = known.orElse(null);
			this.last = null;
		}
		else {
			close();
			this.title = block.heading();
		}
	}

	/** A titled block is a passage. */
	private void close() {
		if (this.title != null && this.section != null) {
			this.reading.add(new Passage(key(), this.section.id(), this.title, this.passage.toString().strip(), false,
					Reading.PRINT));
		}
		this.title = null;
		this.passage.setLength(0);
	}

	private void piece(Block block, Section in) {
		boolean item = block.kind() == Block.Kind.ITEM;
		boolean listed = in.form() != Section.Form.PARAGRAPHS;
		if (block.text().equals(this.style.whenEmpty(in, this.reading.edition()))) {
			return;
		}
		if (block.kind() == Block.Kind.FIGURE && this.last != null && isHouseForm(block.text())) {
			this.reading.add(this.last, figure(block.text()));
		}
		else if ((item && listed) || (block.kind() == Block.Kind.PARAGRAPH && !listed)) {
			entry(block, in);
		}
		else {
			this.reading.add(new Passage(key(), in.id(), null, block.inner(), item, Reading.PRINT));
		}
	}

	private void entry(Block block, Section in) {
		String text = block.inner();
		TextInspection found = TextInspection.of(text);
		String words = PlainWords.of(found.plain());
		List<URI> links = found.links().stream().flatMap((link) -> address(link.address()).stream()).toList();
		Instant happened = this.reading.edition()
			.month()
			.atDay(1)
			.atStartOfDay(ZoneOffset.UTC)
			.plusMinutes(this.reading.entries())
			.toInstant();
		UUID id = id("entry" + this.reading.entries());
		this.last = id;
		this.reading.add(new Entry(id, 1,
				new EntryContent(this.reading.edition().month(), in.id(), null, null,
						words.substring(0, Math.min(words.length(), TITLE)), text, null, happened, List.of(), links),
				null, Reading.PRINT, happened));
	}

	private boolean isHouseForm(String figure) {
		return this.style.figure(figure(figure)).equals(figure);
	}

	private static Figure figure(String text) {
		return new Figure(group(IMAGE, text), group(CAPTION, text));
	}

	private static String group(Pattern pattern, String text) {
		Matcher matcher = pattern.matcher(text);
		return !matcher.find() ? "" : (matcher.group(1) != null) ? matcher.group(1) : matcher.group(2);
	}

	private static Optional<URI> address(String address) {
		try {
			return Optional.of(URI.create(address));
		}
		catch (IllegalArgumentException ex) {
			return Optional.empty(); // the checks say so
		}
	}

	private String key() {
		return "passage" + this.reading.passages();
	}

	static UUID id(String seed) {
		return UUID.nameUUIDFromBytes(seed.getBytes(StandardCharsets.UTF_8));
	}

}
