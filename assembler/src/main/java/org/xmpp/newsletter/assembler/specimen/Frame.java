package org.xmpp.newsletter.assembler.specimen;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.xmpp.newsletter.assembler.style.HouseStyle;
import org.xmpp.newsletter.assembler.style.Subsection;

/**
 * The document template of a house style, read backwards: it finds in a file what was
 * filled in.
 */
final class Frame {

	private static final Pattern TAG = Pattern
		.compile("<%#\\s*(sections|specifications)\\s*%>[\\s\\S]*?<%/\\s*\\1\\s*%>\\n|<%(>?)\\s*([\\w-]+)\\s*%>");

	private final List<String> literals = new ArrayList<>();

	private final List<String> names = new ArrayList<>();

	private final List<String> patterns = new ArrayList<>();

	Frame(HouseStyle style) {
		String template = style.template().stripTrailing() + "\n";
		Matcher tag = TAG.matcher(template);
		int position = 0;
		while (tag.find()) {
			this.literals.add(template.substring(position, tag.start()));
			String loop = tag.group(1);
			this.names.add((loop != null) ? loop : tag.group(3));
			this.patterns.add((loop != null) ? loop(style, loop) : tag.group(2).isEmpty() ? "[^\\n]*?" : "[\\s\\S]*?");
			position = tag.end();
		}
		this.literals.add(template.substring(position));
	}

	private static String loop(HouseStyle style, String loop) {
		Stream<String> headings = loop.equals("sections")
				? style.sections()
					.stream()
					.flatMap((section) -> Stream.concat(section.headings().stream(),
							Stream.ofNullable(section.parent())))
				: style.specifications().stream().map(Subsection::heading);
		String known = headings.distinct().map(Pattern::quote).collect(Collectors.joining("|"));
		return known.isEmpty() ? "" : "(?:#{1,4} (?i:" + known + ")\\n[\\s\\S]*?)?";
	}

	/**
	 * What was filled in, by name; values that are there several times have a number
	 * behind.
	 */
	Optional<Map<String, String>> read(String file) {
		StringBuilder whole = new StringBuilder();
		for (int index = 0; index < this.names.size(); index++) {
			whole.append(Pattern.quote(this.literals.get(index)))
				.append('(')
				.append(this.patterns.get(index))
				.append(')');
		}
		whole.append(Pattern.quote(this.literals.getLast()));
		Matcher matcher = Pattern.compile(whole.toString()).matcher(file);
		if (!matcher.matches()) {
			return Optional.empty();
		}
		Map<String, String> read = new HashMap<>();
		for (int index = 0; index < this.names.size(); index++) {
			read.putIfAbsent(this.names.get(index), matcher.group(index + 1));
		}
		return Optional.of(read);
	}

	/** The first piece of the template that the file does not have, for people. */
	String firstMiss(String file) {
		int position = 0;
		for (String literal : this.literals) {
			String piece = literal.strip();
			int found = piece.isEmpty() ? position : file.indexOf(piece, position);
			if (found < 0) {
				return piece.lines().findFirst().orElse("");
			}
			position = found + piece.length();
		}
		return "";
	}

}
