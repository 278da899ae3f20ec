package org.xmpp.newsletter.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;

/**
 * The database's password: made once, kept in a file that only its owner may read. On
 * loopback alone, every other user of the machine could be an administrator without it.
 */
final class Secret {

	private Secret() {
	}

	static String in(Path file) throws IOException {
		if (Files.notExists(file)) {
			write(file);
		}
		return Files.readString(file).strip();
	}

	private static void write(Path file) throws IOException {
		byte[] random = new byte[24];
		new SecureRandom().nextBytes(random);
		Path fresh = file.resolveSibling(file.getFileName() + ".new");
		Files.deleteIfExists(fresh);
		Files.createFile(fresh, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
		Files.writeString(fresh, HexFormat.of().formatHex(random));
		Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
	}

}
