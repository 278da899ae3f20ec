package org.xmpp.newsletter.aggregator.validation;

import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import javax.xml.stream.XMLStreamException;

/**
 * Turns what the XML reader says into what a maintainer can use. Unknown words, such as
 * those of another language, stay as they are.
 */
final class XmlFaults {

	private static final Pattern POSITION = Pattern.compile("(?s)^ParseError at .*?Message: ");

	private static final List<Fault> KNOWN = List.of(
			new Fault("entity \"([^\"]+)\" was referenced, but not declared", Rule.UNDECLARED_ENTITY,
					"The entity '&$1;' is not known in XML.",
					"Write the letter itself or its number, or use CDATA around HTML."),
			new Fault("entity name must immediately follow the '&'|reference to entity \".*\" must end with",
					Rule.BARE_AMPERSAND, "A '&' stands alone.", "Write it as &amp;."),
			new Fault("#ElementPrefixUnbound\\?([^&]*)|#AttributePrefixUnbound\\?[^&]*&[^&]*&(.*)", Rule.UNBOUND_PREFIX,
					"The prefix '$1$2' is used and not declared.",
					"Add its xmlns declaration to the outermost element."),
			new Fault("invalid XML character \\(Unicode: (\\w+)\\)", Rule.ILLEGAL_CHARACTER,
					"The character $1 is not allowed in XML.",
					"Remove control characters before the text is written into the feed."),
			new Fault("target matching \"\\[xX\\]\\[mM\\]\\[lL\\]\"|not allowed in prolog",
					Rule.SOMETHING_BEFORE_THE_XML, "Something stands before the beginning of the document.",
					"The very first bytes must be '<?xml' or the outermost element; look for blank lines or warnings "
							+ "that a program prints before."),
			new Fault("[Ii]nvalid byte|sequence.*UTF-8|invalid surrogate", Rule.WRONG_BYTES,
					"There are bytes that are not in the encoding that the document claims.",
					"Write the whole document in UTF-8 and say so in its first line."));

	private XmlFaults() {
	}

	static Finding finding(XMLStreamException fault) {
		String said = POSITION.matcher(Objects.requireNonNullElse(fault.getMessage(), "")).replaceFirst("");
		Place place = Place.known(fault.getLocation());
		for (Fault known : KNOWN) {
			Matcher matcher = known.pattern.matcher(said);
			if (matcher.find()) {
				return Finding.of(known.rule, place, known.what(matcher), known.todo);
			}
		}
		return Finding.of(Rule.NOT_WELL_FORMED, place, "The document is not well-formed here: %s".formatted(said),
				"Mend this place; most readers stop here, and what follows has not been looked at.");
	}

	static Finding undeclared(String name, Place place) {
		return Finding.of(Rule.UNDECLARED_ENTITY, place, "The entity '&%s;' is not known in XML.".formatted(name),
				"Write the letter itself or its number, or use CDATA around HTML.");
	}

	/**
	 * A fault that the reader knows by these words.
	 */
	private static final class Fault {

		private final Pattern pattern;

		private final Rule rule;

		private final String what;

		private final String todo;

		Fault(String pattern, Rule rule, String what, String todo) {
			this.pattern = Pattern.compile(pattern);
			this.rule = rule;
			this.what = what;
			this.todo = todo;
		}

		String what(Matcher matcher) {
			String result = this.what;
			for (int i = 1; i <= matcher.groupCount(); i++) {
				result = result.replace("$" + i, Objects.requireNonNullElse(matcher.group(i), ""));
			}
			return result;
		}

	}

}
