package org.xmpp.newsletter.client;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.node.ObjectNode;

/**
 * Gives out the draft of an issue.
 */
@Command(name = "draft", mixinStandardHelpOptions = true,
		description = "Gives out an issue as Markdown, as it stands now. Which draft was read is remembered for release.")
final class IssueDraftCommand extends Asking {

	@Option(names = "--month", paramLabel = "YYYY-MM", description = "the issue (else the oldest that is not out)")
	private @Nullable String month;

	@Option(names = "--out", paramLabel = "FILE", description = "where to write it (else it is printed)")
	private @Nullable Path out;

	@Override
	public Integer call() {
		Newsroom newsroom = connection().open();
		String which = Objects.requireNonNullElseGet(this.month, () -> IssueCommand.month(newsroom));
		Newsroom.Answer draft = newsroom.get("/api/issues/" + Newsroom.encoded(which) + "/issue.md");
		String markdown = new String(draft.body(), StandardCharsets.UTF_8);
		if (this.out != null) {
			write(this.out, draft.body());
		}
		connection().kept().keepRead(which, draft.tag());
		ObjectNode answer = connection().mapper().createObjectNode().put("month", which).put("tag", draft.tag());
		print((this.out != null) ? answer.put("file", this.out.toString()) : answer.put("markdown", markdown), () -> {
			if (this.out != null) {
				say("%s", this.out);
			}
			else {
				out().print(markdown);
				out().flush();
			}
		});
		return Exit.DONE;
	}

	private static void write(Path file, byte[] content) {
		try {
			Files.write(file, content);
		}
		catch (IOException ex) {
			throw new UncheckedIOException("The draft cannot be written to " + file, ex);
		}
	}

}
