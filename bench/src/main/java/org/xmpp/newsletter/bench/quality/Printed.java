package org.xmpp.newsletter.bench.quality;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.xmpp.newsletter.assembler.archive.IssueFile;

/**
 * The issues of a folder, as the newsroom reads them.
 */
final class Printed {

	private Printed() {
	}

	static List<IssueFile> issues(Path folder) {
		try (Stream<Path> files = Files.list(folder)) {
			return files.filter((file) -> file.getFileName().toString().endsWith("-newsletter.md"))
				.sorted()
				.map(Printed::read)
				.toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException("The issues in " + folder + " cannot be read", ex);
		}
	}

	private static IssueFile read(Path file) {
		try {
			return IssueFile.read(file.getFileName().toString(), Files.readString(file));
		}
		catch (IOException ex) {
			throw new UncheckedIOException("The issue " + file + " cannot be read", ex);
		}
	}

}
