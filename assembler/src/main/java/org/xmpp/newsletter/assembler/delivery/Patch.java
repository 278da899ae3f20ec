package org.xmpp.newsletter.assembler.delivery;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;

import org.xmpp.newsletter.assembler.issue.IssueCopy;
import org.xmpp.newsletter.assembler.markdown.PlainWords;

/**
 * Writes an issue as a patch that adds its file, for {@code git am}.
 */
final class Patch {

	private Patch() {
	}

	static String of(IssueCopy issue, String folder, String mail, Instant at) {
		String path = folder + "/" + issue.fileName();
		List<String> lines = issue.markdown().lines().toList();
		StringBuilder patch = new StringBuilder("""
				From %s Mon Sep 17 00:00:00 2001
				From: Newsroom <%s>
				Date: %s
				Subject: [PATCH] %s
				MIME-Version: 1.0
				Content-Type: text/plain; charset=UTF-8
				Content-Transfer-Encoding: 8bit

				---
				diff --git a/%s b/%s
				new file mode 100644
				--- /dev/null
				+++ b/%s
				@@ -0,0 +1,%d @@
				""".formatted("0".repeat(40), mail,
				DateTimeFormatter.RFC_1123_DATE_TIME.format(at.atOffset(ZoneOffset.UTC)), PlainWords.of(issue.title()),
				path, path, path, lines.size()));
		lines.forEach((line) -> patch.append('+').append(line).append('\n'));
		return patch.append("-- \nnewsroom\n").toString();
	}

}
