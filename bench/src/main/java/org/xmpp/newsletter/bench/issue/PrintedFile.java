package org.xmpp.newsletter.bench.issue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * An issue as it was printed.
 *
 * @param name the name of its file
 * @param text its Markdown
 */
record PrintedFile(String name, String text) {

	private static final Pattern ISSUE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}-[^.]*\\.md");

	/** The issues in a folder, the oldest first; translations are left out. */
	static List<PrintedFile> in(Path folder) {
		if (!Files.isDirectory(folder)) {
			return List.of();
		}
		try (Stream<Path> files = Files.list(folder)) {
			return files.filter((file) -> ISSUE.matcher(file.getFileName().toString()).matches())
				.sorted()
				.map(PrintedFile::read)
				.toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static PrintedFile read(Path file) {
		try {
			return new PrintedFile(file.getFileName().toString(), Files.readString(file));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** The month it covers, told by its name. */
	YearMonth month() {
		return YearMonth.parse(this.name.substring(0, 7)).minusMonths(1);
	}

}
