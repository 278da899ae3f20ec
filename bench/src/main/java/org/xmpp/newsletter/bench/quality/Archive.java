package org.xmpp.newsletter.bench.quality;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.xmpp.newsletter.assembler.archive.PastIssue;
import org.xmpp.newsletter.summarizer.memory.Origin;
import org.xmpp.newsletter.summarizer.memory.PrintedEntry;
import org.xmpp.newsletter.summarizer.memory.Remembered;
import org.xmpp.newsletter.summarizer.section.Printed;

/**
 * The issues of a folder, as the newsroom reads them.
 */
final class Archive {

	private Archive() {
	}

	static List<PastIssue> issues(Path folder) {
		try (Stream<Path> files = Files.list(folder)) {
			return files.filter((file) -> file.getFileName().toString().endsWith("-newsletter.md"))
				.sorted()
				.map(Archive::read)
				.toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException("The issues in " + folder + " cannot be read", ex);
		}
	}

	/** What the newsroom remembers of them. */
	static List<Remembered> remembered(Path folder) {
		List<Remembered> all = new ArrayList<>();
		for (PastIssue issue : issues(folder)) {
			issue.entries()
				.forEach((entry) -> all
					.add(new Remembered(issue.month(), issue.date(), Origin.IMPORTED, PrintedEntry.of(entry))));
		}
		return all;
	}

	/** Where their entries stood, to learn from. */
	static List<Printed> placed(Path folder) {
		return remembered(folder).stream().flatMap((entry) -> entry.placed().stream()).toList();
	}

	private static PastIssue read(Path file) {
		try {
			return PastIssue.read(file.getFileName().toString(), Files.readString(file));
		}
		catch (IOException ex) {
			throw new UncheckedIOException("The issue " + file + " cannot be read", ex);
		}
	}

}
