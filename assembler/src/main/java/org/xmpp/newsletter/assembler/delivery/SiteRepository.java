package org.xmpp.newsletter.assembler.delivery;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.TransportCommand;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.dircache.DirCache;
import org.eclipse.jgit.dircache.DirCacheBuilder;
import org.eclipse.jgit.dircache.DirCacheEntry;
import org.eclipse.jgit.lib.CommitBuilder;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.lib.RefUpdate;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.transport.RefSpec;
import org.eclipse.jgit.transport.RemoteRefUpdate;
import org.eclipse.jgit.transport.UsernamePasswordCredentialsProvider;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.eclipse.jgit.treewalk.filter.AndTreeFilter;
import org.eclipse.jgit.treewalk.filter.PathFilter;
import org.eclipse.jgit.treewalk.filter.TreeFilter;
import org.jspecify.annotations.Nullable;

/**
 * The newsroom's copy of the site's repository. It has no files checked out; a commit is
 * made on top of what the branch has, and pushed only if nobody was quicker.
 */
final class SiteRepository implements AutoCloseable {

	private static final int TIMEOUT_SECONDS = 60;

	private static final int SHORT = 10;

	private final GitProperties properties;

	private final URI remote;

	private final Git git;

	private SiteRepository(GitProperties properties, URI remote, Git git) {
		this.properties = properties;
		this.remote = remote;
		this.git = git;
	}

	static SiteRepository open(GitProperties properties, URI remote, Path copy) throws GitAPIException {
		return new SiteRepository(properties, remote,
				Git.init().setBare(true).setGitDir(copy.toFile()).setInitialBranch("newsroom").call());
	}

	/**
	 * Puts a file on a branch.
	 * @throws TakenException when others have changed the file since the newsroom wrote
	 * it
	 */
	Pushed put(String branch, String path, String content, String message, String author, Instant at)
			throws GitAPIException, IOException, TakenException {
		fetch();
		Repository repository = this.git.getRepository();
		ObjectId there = repository.resolve(remoteName(branch));
		ObjectId parent = (there != null) ? there : repository.resolve(remoteName(this.properties.base()));
		if (parent == null) {
			throw new IOException("The repository has no branch '" + this.properties.base() + "'");
		}
		try (ObjectInserter inserter = repository.newObjectInserter(); RevWalk walk = new RevWalk(repository)) {
			ObjectId blob = inserter.insert(Constants.OBJ_BLOB, content.getBytes(StandardCharsets.UTF_8));
			RevCommit tip = walk.parseCommit(parent);
			if (blob.equals(blobAt(tip, path))) {
				return new Pushed(tip.name(), false);
			}
			List<String> others = changedByOthers(tip, path);
			if (!others.isEmpty()) {
				throw new TakenException(others);
			}
			ObjectId commit = commit(inserter, tip, path, blob, message, author, at);
			push(branch, commit);
			return new Pushed(commit.name(), true);
		}
	}

	private void fetch() throws GitAPIException {
		configured(this.git.fetch()
			.setRemote(this.remote.toString())
			.setRemoveDeletedRefs(true)
			.setRefSpecs(new RefSpec("+refs/heads/*:refs/remotes/site/*"))).call();
	}

	private static String remoteName(String branch) {
		return "refs/remotes/site/" + branch;
	}

	private @Nullable ObjectId blobAt(RevCommit commit, String path) throws IOException {
		try (TreeWalk walk = TreeWalk.forPath(this.git.getRepository(), path, commit.getTree())) {
			return (walk != null) ? walk.getObjectId(0) : null;
		}
	}

	/** The commits on the file after the newsroom's last one, the newest first. */
	private List<String> changedByOthers(RevCommit tip, String path) throws IOException {
		List<String> others = new ArrayList<>();
		try (RevWalk walk = new RevWalk(this.git.getRepository())) {
			walk.setTreeFilter(AndTreeFilter.create(PathFilter.create(path), TreeFilter.ANY_DIFF));
			walk.markStart(walk.parseCommit(tip));
			for (RevCommit commit : walk) {
				PersonIdent committer = commit.getCommitterIdent();
				if (committer != null && committer.getEmailAddress().equals(this.properties.mail())) {
					break;
				}
				others.add("%s %s".formatted(commit.name().substring(0, SHORT), commit.getShortMessage()));
			}
		}
		return others;
	}

	private ObjectId commit(ObjectInserter inserter, RevCommit parent, String path, ObjectId blob, String message,
			String author, Instant at) throws IOException {
		CommitBuilder commit = new CommitBuilder();
		commit.setParentId(parent);
		commit.setTreeId(tree(inserter, parent, path, blob));
		commit.setMessage(message + "\n");
		commit.setAuthor(new PersonIdent(author, this.properties.mail(), at, ZoneOffset.UTC));
		commit.setCommitter(new PersonIdent("Newsroom", this.properties.mail(), at, ZoneOffset.UTC));
		ObjectId made = inserter.insert(commit);
		inserter.flush();
		return made;
	}

	private ObjectId tree(ObjectInserter inserter, RevCommit parent, String path, ObjectId blob) throws IOException {
		try (ObjectReader reader = this.git.getRepository().newObjectReader()) {
			DirCache files = DirCache.read(reader, parent.getTree());
			DirCacheBuilder builder = files.builder();
			for (int index = 0; index < files.getEntryCount(); index++) {
				if (!files.getEntry(index).getPathString().equals(path)) {
					builder.add(files.getEntry(index));
				}
			}
			DirCacheEntry entry = new DirCacheEntry(path);
			entry.setFileMode(FileMode.REGULAR_FILE);
			entry.setObjectId(blob);
			builder.add(entry);
			builder.finish();
			return files.writeTree(inserter);
		}
	}

	/** Never by force: what is not on top of the branch, the other side refuses. */
	private void push(String branch, ObjectId commit) throws GitAPIException, IOException {
		Repository repository = this.git.getRepository();
		String name = "refs/heads/" + branch;
		RefUpdate own = repository.updateRef(name);
		own.setNewObjectId(commit);
		own.forceUpdate();
		List<RemoteRefUpdate> results = new ArrayList<>();
		configured(this.git.push().setRemote(this.remote.toString()).setRefSpecs(new RefSpec(name + ":" + name))).call()
			.forEach((result) -> results.addAll(result.getRemoteUpdates()));
		for (RemoteRefUpdate result : results) {
			if (result.getStatus() != RemoteRefUpdate.Status.OK) {
				throw new IOException("the branch %s was refused (%s)".formatted(branch, result.getStatus()));
			}
		}
	}

	private <C extends TransportCommand<C, ?>> C configured(C command) {
		String token = this.properties.token();
		if (token != null) {
			command.setCredentialsProvider(new UsernamePasswordCredentialsProvider(this.properties.user(), token));
		}
		return command.setTimeout(TIMEOUT_SECONDS);
	}

	@Override
	public void close() {
		this.git.close();
	}

	/**
	 * What is on the branch now.
	 *
	 * @param commit its id
	 * @param changed false when all was there already
	 */
	record Pushed(String commit, boolean changed) {
	}

	/**
	 * Others have changed the file.
	 */
	static final class TakenException extends Exception {

		private static final long serialVersionUID = 1L;

		TakenException(List<String> commits) {
			super(String.join("; ", commits));
		}

	}

}
