package org.xmpp.newsletter.assembler.style;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;

/**
 * Where the files of a house style are.
 *
 * @param name what messages call the style
 * @param root the folder
 */
record StyleFolder(String name, Resource root) {

	static StyleFolder packaged(String name) {
		return new StyleFolder(name, new ClassPathResource("assembler/styles/" + name + "/"));
	}

	static StyleFolder at(Path folder) {
		return new StyleFolder(folder.toString(), new FileSystemResource(folder.toString() + "/"));
	}

	String text(String file) {
		try {
			return this.root.createRelative(file).getContentAsString(StandardCharsets.UTF_8).replace("\r\n", "\n");
		}
		catch (IOException ex) {
			throw new InvalidStyleException(this.name, "there is no readable file " + file, ex);
		}
	}

}
