package org.xmpp.newsletter.assembler.style;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;

/**
 * Where the files of a house style are.
 *
 * @param name what messages call the style
 * @param root the folder
 * @param base the style whose files stand in for those that are not there, or null
 */
record StyleFolder(String name, Resource root, @Nullable StyleFolder base) {

	static StyleFolder packaged(String name) {
		return new StyleFolder(name, new ClassPathResource("assembler/styles/" + name + "/"), null);
	}

	static StyleFolder at(Path folder) {
		return new StyleFolder(folder.toString(), new FileSystemResource(folder.toString() + "/"), null);
	}

	StyleFolder basedOn(StyleFolder other) {
		return new StyleFolder(this.name, this.root, other);
	}

	String text(String file) {
		Resource resource = resource(file);
		if (!resource.isReadable() && this.base != null) {
			return this.base.text(file);
		}
		try {
			return resource.getContentAsString(StandardCharsets.UTF_8).replace("\r\n", "\n");
		}
		catch (IOException ex) {
			throw new InvalidStyleException(this.name, "there is no readable file " + file, ex);
		}
	}

	private Resource resource(String file) {
		try {
			return this.root.createRelative(file);
		}
		catch (IOException ex) {
			throw new InvalidStyleException(this.name, "'" + file + "' is not the name of a file", ex);
		}
	}

}
