package org.xmpp.newsletter.assembler.style;

import java.nio.file.Path;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Which house style is in use.
 *
 * @param style the name of a style that comes with the assembler
 * @param styleFolder a folder with a style of one's own, used instead, or null
 */
@ConfigurationProperties("newsroom.assembler")
record StyleProperties(@DefaultValue("xmpp-2026") String style, @Nullable Path styleFolder) {

	StyleProperties {
		if (!style.matches("[a-z0-9][a-z0-9-]*")) {
			throw new IllegalArgumentException("newsroom.assembler.style: '" + style
					+ "' is not the name of a style; for a style of your own set newsroom.assembler.style-folder");
		}
	}

}
