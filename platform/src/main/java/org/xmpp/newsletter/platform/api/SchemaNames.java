package org.xmpp.newsletter.platform.api;

import java.util.Set;

import io.swagger.v3.core.jackson.TypeNameResolver;

/**
 * Names schemas by service, feature and type, such as {@code summarizer.review.Entry}:
 * the same word means different things in different rooms.
 */
class SchemaNames extends TypeNameResolver {

	private static final String ROOT = "org.xmpp.newsletter.";

	@Override
	protected String nameForClass(Class<?> type, Set<Options> options) {
		String name = type.getName();
		return name.startsWith(ROOT) ? name.substring(ROOT.length()).replace('$', '.')
				: super.nameForClass(type, options);
	}

}
