package org.xmpp.newsletter.summarizer.archive;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xmpp.newsletter.summarizer.section.Printed;
import org.xmpp.newsletter.summarizer.section.Section;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class ArchiveTests {

	private static final String ISSUE = """
			---
			title: "The XMPP Newsletter May 2025"
			---
			Welcome! See [the site](https://marsh.example/).

			## XSF Announcements

			### Applications open
			You can [apply](https://marsh.example/apply) now.

			## XMPP Software News
			### XMPP Clients and Applications
			- [Heron](https://heron.example/) has released version [1.2](https://code.example/heron/releases/tag/1.2)
			  of its client.
			{{< figure src="/images/x.png" >}}
			### XMPP Libraries & Tools
			* [Reed](https://reed.example/ "x") is broken, [Rush](https://rush.example/) is not.

			## Help us
			- [Join](https://marsh.example/join)
			""";

	@Test
	void whatStandsUnderAHeadingIsAnExampleForItsSection(@TempDir Path folder) throws IOException {
		Files.writeString(folder.resolve("2025-06-05-newsletter.md"), ISSUE);
		Files.writeString(folder.resolve("README.md"), ISSUE);

		List<Printed> entries = Archive.read(folder);

		assertThat(entries).extracting(Printed::section)
			.containsExactly(Section.ANNOUNCEMENTS, Section.CLIENTS, Section.LIBRARIES);
		assertThat(entries).extracting(Printed::month).containsOnly(YearMonth.of(2025, 5));
		assertThat(entries).extracting((entry) -> entry.link().toString())
			.containsExactly("https://marsh.example/apply", "https://code.example/heron/releases/tag/1.2",
					"https://rush.example/");
		assertThat(entries.getFirst().title()).isEqualTo("Applications open");
	}

	@Test
	void aFolderThatIsNotThereIsNamed(@TempDir Path folder) {
		assertThatExceptionOfType(java.io.UncheckedIOException.class)
			.isThrownBy(() -> Archive.read(folder.resolve("nowhere")))
			.withMessageContaining("nowhere");
	}

}
