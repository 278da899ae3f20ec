package org.xmpp.newsletter.standalone;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.xmpp.newsletter.assembler.archive.PastIssue;
import org.xmpp.newsletter.platform.problem.Problem;
import org.xmpp.newsletter.standalone.command.CommandFailure;

import org.springframework.web.client.RestClientResponseException;

/**
 * A folder with the issues of the past, to be imported into a newsroom. What is there
 * already stays as it is.
 */
public final class PastIssues {

	private final Path folder;

	private PastIssues(Path folder) {
		this.folder = folder;
	}

	/**
	 * Opens a folder.
	 * @param folder with Markdown files, one for each issue
	 * @return its issues
	 * @throws CommandFailure when there is no such folder
	 */
	public static PastIssues in(Path folder) {
		if (!Files.isDirectory(folder)) {
			throw new CommandFailure("There is no folder " + folder + " with past issues");
		}
		return new PastIssues(folder);
	}

	/**
	 * Imports them all.
	 * @param client the newsroom
	 * @return what came of it, for a person
	 */
	public List<String> importInto(NewsroomClient client) {
		return importInto(client, (_) -> true);
	}

	/**
	 * Imports those of earlier months, as a newsroom of that time could have.
	 * @param client the newsroom
	 * @param month the first month that is not known
	 * @return what came of it, for a person
	 */
	public List<String> importBefore(YearMonth month, NewsroomClient client) {
		return importInto(client, (issue) -> issue.month().isBefore(month));
	}

	private List<String> importInto(NewsroomClient client, Predicate<PastIssue> wanted) {
		Map<String, Integer> outcomes = new TreeMap<>();
		List<String> said = new ArrayList<>();
		for (Path file : files()) {
			String name = file.getFileName().toString();
			try {
				byte[] content = Files.readAllBytes(file);
				if (wanted.test(PastIssue.read(name, new String(content, StandardCharsets.UTF_8)))) {
					outcomes.merge(client.importIssue(name, content), 1, Integer::sum);
				}
			}
			catch (Problem | RestClientResponseException ex) {
				said.add(name + " is left out: " + ex.getMessage());
			}
			catch (IOException ex) {
				throw new UncheckedIOException("The file " + file + " cannot be read", ex);
			}
		}
		String counts = outcomes.entrySet()
			.stream()
			.map((outcome) -> outcome.getValue() + " " + outcome.getKey())
			.collect(Collectors.joining(", "));
		said.addFirst("Past issues in " + this.folder + ": " + (counts.isEmpty() ? "none" : counts));
		return said;
	}

	/** A README beside the issues is none. */
	private List<Path> files() {
		try (Stream<Path> files = Files.list(this.folder)) {
			return files.filter((file) -> file.getFileName().toString().matches(".*\\d{4}-\\d\\d.*\\.md"))
				.sorted()
				.toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException("The folder " + this.folder + " cannot be read", ex);
		}
	}

}
