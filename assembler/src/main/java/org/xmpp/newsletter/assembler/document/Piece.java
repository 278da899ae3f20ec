package org.xmpp.newsletter.assembler.document;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What is edited as one: a block, or a line of the front matter.
 *
 * @param key by which it is found again in another version of the file
 * @param section the heading it stands under
 * @param text its lines
 * @param after what follows it up to the next piece
 * @param item whether it is a list item
 */
record Piece(String key, String section, String text, String after, boolean item) {

	private static final Pattern LINK = Pattern.compile("\\]\\(([^)\\s]+)\\)");

	private static final Pattern IMAGE = Pattern.compile("\\bsrc=\"([^\"]*)\"|!\\[[^\\]]*\\]\\(\\s*([^)\\s]+)");

	private static final int WORDS = 40;

	static List<Piece> of(String file) {
		List<Piece> pieces = new ArrayList<>();
		Map<String, Integer> seen = new HashMap<>();
		for (Block block : IssueFile.parse(file).blocks()) {
			if (block.kind() == Block.Kind.FRONT_MATTER) {
				List<String> lines = List.of(block.text().split("\n", -1));
				for (int index = 0; index < lines.size(); index++) {
					String after = (index + 1 < lines.size()) ? "\n" : block.after();
					String name = lines.get(index).startsWith("---") ? (index == 0) ? "begin" : "end"
							: lines.get(index).replaceFirst("(?<=\\w):.*", "");
					pieces.add(new Piece(unique("front " + name, seen), "", lines.get(index), after, false));
				}
			}
			else {
				pieces.add(new Piece(unique(key(block), seen), block.section(), block.text(), block.after(),
						block.kind() == Block.Kind.ITEM));
			}
		}
		return pieces;
	}

	/** An entry is known by its first link, a figure by its image, whatever is said. */
	private static String key(Block block) {
		String place = String.join(" > ", block.headings()) + " " + (block.kind() == Block.Kind.HEADING ? "#" : "");
		String words = block.inner();
		Matcher image = IMAGE.matcher(words);
		if (block.kind() == Block.Kind.FIGURE && image.find()) {
			return place + "figure " + ((image.group(1) != null) ? image.group(1) : image.group(2));
		}
		Matcher link = LINK.matcher(words);
		boolean named = block.kind() != Block.Kind.HEADING && link.find();
		return place + (named ? link.group(1) : words.substring(0, Math.min(words.length(), WORDS)));
	}

	private static String unique(String key, Map<String, Integer> seen) {
		int count = seen.merge(key, 1, Integer::sum);
		return (count == 1) ? key : key + " (" + count + ")";
	}

	Piece followedBy(String gap) {
		return new Piece(this.key, this.section, this.text, gap, this.item);
	}

}
