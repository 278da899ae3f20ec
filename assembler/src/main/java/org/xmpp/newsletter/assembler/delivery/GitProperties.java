package org.xmpp.newsletter.assembler.delivery;

import java.net.URI;
import java.nio.file.Path;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the site's repository is.
 *
 * @param remote its address (https, or a path), without a password; null when the
 * newsroom does not push
 * @param copy the folder in which the newsroom keeps its copy, or null
 * @param base the branch from which a new branch begins
 * @param folder where issues stand in it
 * @param user who pushes
 * @param token the password of the user, or null; give it by the environment or a file
 * @param mail the mail address in commits
 */
@ConfigurationProperties("newsroom.assembler.git")
record GitProperties(@Nullable URI remote, @Nullable Path copy, @DefaultValue("master") String base,
		@DefaultValue("content/blog") String folder, @DefaultValue("newsroom") String user, @Nullable String token,
		@DefaultValue("newsroom@localhost") String mail) {

	GitProperties {
		if (remote != null && remote.getRawUserInfo() != null) {
			throw new IllegalArgumentException("newsroom.assembler.git.remote must not name a user or password: "
					+ "set newsroom.assembler.git.user and newsroom.assembler.git.token");
		}
		if ((remote == null) != (copy == null)) {
			throw new IllegalArgumentException(
					"newsroom.assembler.git: remote and copy go together, one of them is missing");
		}
		if (folder.matches("/.*|.*/|(?:.*/)?\\.\\.?(?:/.*)?")) {
			throw new IllegalArgumentException(
					"newsroom.assembler.git.folder is a path within the repository, such as content/blog");
		}
	}

	/** A record's own text would show the token. */
	@Override
	public String toString() {
		return "GitProperties[remote=%s, base=%s, folder=%s]".formatted(this.remote, this.base, this.folder);
	}

}
