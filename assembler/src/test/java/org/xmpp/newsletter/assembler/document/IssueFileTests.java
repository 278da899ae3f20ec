package org.xmpp.newsletter.assembler.document;

import java.util.Random;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Nothing of a file is lost, whatever is in it.
 */
class IssueFileTests {

	private static final String FILE = """
			---
			title: "Our News"
			date: 2025-06-05
			---

			Hello,
			there.

			## News
			- [One](https://one.example/)
			  goes on
			  - nested

			  and on
			- Two
			{{< figure src="/x.png" caption="X" >}}
			A paragraph:
			- with a list

			### Deeper ###

			```
			## no heading
			```
			""";

	@Test
	void aFileIsTakenApartIntoItsBlocks() {
		IssueFile file = IssueFile.parse(FILE);
		assertThat(file.blocks()).extracting(Block::kind)
			.containsExactly(Block.Kind.FRONT_MATTER, Block.Kind.PARAGRAPH, Block.Kind.HEADING, Block.Kind.ITEM,
					Block.Kind.ITEM, Block.Kind.FIGURE, Block.Kind.PARAGRAPH, Block.Kind.HEADING, Block.Kind.CODE);
		assertThat(file.blocks()).extracting(Block::line).containsExactly(1, 6, 9, 10, 15, 16, 17, 20, 22);
		assertThat(file.blocks().get(3).inner()).isEqualTo("[One](https://one.example/)\ngoes on\n- nested\n\nand on");
		assertThat(file.blocks().get(3).section()).isEqualTo("News");
		assertThat(file.blocks().get(8).headings()).containsExactly("News", "Deeper");
		assertThat(file.frontMatter("title")).contains("Our News");
		assertThat(file.frontMatter("author")).isEmpty();
	}

	@Test
	void noCharacterIsLost() {
		String pieces = "ab \n\n#-*`{}[]()<>%!1.|\t~_\u00e9";
		Random random = new Random(7);
		for (int round = 0; round < 2000; round++) {
			StringBuilder text = new StringBuilder();
			int length = random.nextInt(60);
			for (int index = 0; index < length; index++) {
				text.append(pieces.charAt(random.nextInt(pieces.length())));
			}
			assertThat(IssueFile.parse(text.toString()).text()).isEqualTo(text.toString());
		}
		assertThat(IssueFile.parse(FILE).text()).isEqualTo(FILE);
	}

}
