package org.xmpp.newsletter.assembler.style;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

/**
 * Finds what a file of a house style leaves out although it must be there: every
 * component of a record that is not marked as nullable.
 */
final class MissingKeys {

	private MissingKeys() {
	}

	static List<String> in(Record read) {
		List<String> missing = new ArrayList<>();
		collect(read, "", missing);
		return missing;
	}

	private static void collect(@Nullable Object value, String path, List<String> missing) {
		if (value instanceof List<?> list) {
			for (int index = 0; index < list.size(); index++) {
				collect(list.get(index), path + "[" + (index + 1) + "]", missing);
			}
		}
		else if (value instanceof Record parts) {
			for (RecordComponent part : parts.getClass().getRecordComponents()) {
				component(parts, part, path, missing);
			}
		}
	}

	private static void component(Record parts, RecordComponent part, String path, List<String> missing) {
		String key = part.getName().replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
		String name = path.isEmpty() ? key : path + " " + key;
		Object value = value(parts, part);
		if (value == null && !part.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
			missing.add(name);
		}
		collect(value, name, missing);
	}

	private static @Nullable Object value(Record parts, RecordComponent part) {
		try {
			part.getAccessor().setAccessible(true);
			return part.getAccessor().invoke(parts);
		}
		catch (ReflectiveOperationException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
