package org.xmpp.newsletter.assembler.delivery;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.eclipse.jgit.api.Git;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/**
 * The issue in the site's repository, with a bare one on disk, looked at with git itself
 * where it is installed.
 */
class SiteRepositoryTests {

	private static final String PATH = "content/blog/issue.md";

	private static final String BRANCH = "newsletter-2025-05";

	@TempDir
	Path folder;

	private Path remote;

	private Git colleague;

	@BeforeEach
	void aSiteWithOneCommit() throws Exception {
		this.remote = this.folder.resolve("site.git");
		Git.init().setBare(true).setInitialBranch("master").setDirectory(this.remote.toFile()).call().close();
		this.colleague = Git.init()
			.setInitialBranch("master")
			.setDirectory(this.folder.resolve("colleague").toFile())
			.call();
		commit("README.md", "The site", "Begin");
		this.colleague.push().setRemote(this.remote.toUri().toString()).add("master").call();
	}

	@Test
	void theIssueStandsOnABranchOnTopOfTheSiteAndIsUpdatedThere() throws Exception {
		SiteRepository.Pushed first = put("First\n");
		assertThat(first.changed()).isTrue();
		assertThat(put("First\n")).isEqualTo(new SiteRepository.Pushed(first.commit(), false));
		put("Second\n");
		pull();
		assertThat(read(PATH)).isEqualTo("Second\n");
		assertThat(read("README.md")).isEqualTo("The site");
		assertThat(messages()).containsExactly("The Newsletter", "The Newsletter", "Begin");
	}

	@Test
	void commitsOfOthersToOtherFilesStay() throws Exception {
		put("First\n");
		pull();
		commit("static/lantern.png", "picture", "Add a picture");
		pushBranch();
		put("Second\n");
		pull();
		assertThat(read("static/lantern.png")).isEqualTo("picture");
		assertThat(messages()).containsExactly("The Newsletter", "Add a picture", "The Newsletter", "Begin");
	}

	@Test
	void aFileThatOthersHaveChangedIsNotOverwrittenAndTheirCommitsAreNamed() throws Exception {
		put("First\n");
		pull();
		commit(PATH, "Edited\n", "Mend a link");
		pushBranch();
		assertThatExceptionOfType(SiteRepository.TakenException.class).isThrownBy(() -> put("Second\n"))
			.withMessageMatching("[0-9a-f]{10} Mend a link");
		pull();
		assertThat(read(PATH)).isEqualTo("Edited\n");
		assertThat(put("Edited\n").changed()).isFalse();
	}

	@Test
	void aRepositoryThatIsNotThereIsAFailure() {
		GitProperties properties = properties(null);
		assertThatExceptionOfType(org.eclipse.jgit.api.errors.GitAPIException.class).isThrownBy(() -> {
			try (SiteRepository site = SiteRepository.open(properties, this.folder.resolve("nowhere").toUri(),
					this.folder.resolve("copy"))) {
				site.put(BRANCH, PATH, "First\n", "The Newsletter", "cora", Printed.NOON);
			}
		});
	}

	@Test
	void gitItselfFindsNothingWrong() throws Exception {
		assumeTrue(run(this.folder, "git", "--version").startsWith("git version"));
		put("First\n");
		assertThat(run(this.remote, "git", "fsck", "--strict")).doesNotContain("error");
		assertThat(run(this.remote, "git", "show", BRANCH + ":" + PATH)).isEqualTo("First\n");
		assertThat(run(this.remote, "git", "log", "-1", "--format=%an %ae %s", BRANCH))
			.isEqualTo("cora news@site.example The Newsletter\n");
	}

	@Test
	void gitAmTakesThePatch() throws Exception {
		assumeTrue(run(this.folder, "git", "--version").startsWith("git version"));
		Path patch = this.folder.resolve("issue.patch");
		Files.writeString(patch,
				Patch.of(Printed.issue("May\r\nFrom: x\u202E – Ж", Printed.ISSUE + "\n-- \nFrom here\n"),
						"content/blog", "news@site.example", Printed.NOON));
		Path work = this.folder.resolve("colleague");
		String said = run(work, "git", "-c", "user.name=a", "-c", "user.email=a@b.example", "am", patch.toString());
		assertThat(Files.readString(work.resolve("content/blog/2025-06-05-newsletter.md"))).as(said)
			.isEqualTo(Printed.ISSUE + "\n-- \nFrom here\n");
		assertThat(run(work, "git", "log", "-1", "--format=%s|%an")).isEqualTo("May From: x – Ж|Newsroom\n");
	}

	@Test
	void theTokenIsShownNowhere() {
		assertThat(properties("s3cret").toString()).doesNotContain("s3cret");
		assertThatIllegalArgumentException()
			.isThrownBy(() -> new GitProperties(URI.create("https://me:s3cret@forge.example/site.git"), Path.of("x"),
					"master", "content/blog", "me", null, "news@site.example"))
			.withMessageContaining("newsroom.assembler.git.token")
			.satisfies((failure) -> assertThat(failure.getMessage()).doesNotContain("s3cret"));
	}

	private SiteRepository.Pushed put(String content) throws Exception {
		try (SiteRepository site = SiteRepository.open(properties(null), this.remote.toUri(),
				this.folder.resolve("copy"))) {
			return site.put(BRANCH, PATH, content, "The Newsletter", "cora", Printed.NOON);
		}
	}

	private GitProperties properties(String token) {
		return new GitProperties(this.remote.toUri(), this.folder.resolve("copy"), "master", "content/blog", "newsroom",
				token, "news@site.example");
	}

	private void commit(String path, String content, String message) throws Exception {
		Path file = this.folder.resolve("colleague").resolve(path);
		Files.createDirectories(file.getParent());
		Files.writeString(file, content);
		this.colleague.add().addFilepattern(path).call();
		this.colleague.commit()
			.setSign(false)
			.setMessage(message)
			.setAuthor("Bo", "bo@b.example")
			.setCommitter("Bo", "bo@b.example")
			.call();
	}

	private void pull() throws Exception {
		this.colleague.fetch()
			.setRemote(this.remote.toUri().toString())
			.setRefSpecs("+refs/heads/" + BRANCH + ":refs/remotes/there")
			.call();
		this.colleague.checkout().setName("refs/remotes/there").call();
	}

	private void pushBranch() throws Exception {
		this.colleague.push()
			.setRemote(this.remote.toUri().toString())
			.setRefSpecs(new org.eclipse.jgit.transport.RefSpec("HEAD:refs/heads/" + BRANCH))
			.call();
	}

	private List<String> messages() throws Exception {
		List<String> messages = new ArrayList<>();
		this.colleague.log().call().forEach((commit) -> messages.add(commit.getShortMessage()));
		return messages;
	}

	private String read(String path) throws IOException {
		return Files.readString(this.folder.resolve("colleague").resolve(path));
	}

	private static String run(Path where, String... command) throws Exception {
		try {
			Process process = new ProcessBuilder(command).directory(where.toFile()).redirectErrorStream(true).start();
			String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
			process.waitFor(1, TimeUnit.MINUTES);
			return said;
		}
		catch (IOException ex) {
			return "not installed: " + ex.getMessage();
		}
	}

}
