package org.xmpp.newsletter.aggregator.read;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;

import org.jdom2.Element;
import org.jspecify.annotations.Nullable;
import org.xmpp.newsletter.aggregator.read.Written.Kind;

/**
 * Reads elements that hold text by their types.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc4287#section-3.1">RFC 4287, 3.1</a>
 */
final class Constructs {

	private Constructs() {
	}

	/**
	 * Reads an element.
	 * @param atom whether the element is one of Atom, where text is text unless it says
	 * otherwise
	 * @param address the address of the document, or null
	 */
	static Written of(Element element, boolean atom, @Nullable String address) {
		String base = XmlBase.of(element, address);
		String type = type(element);
		String mode = Fields.word(element, "mode");
		if (!element.getChildren().isEmpty()) {
			return new Written(Markup.in(element, base), Kind.MARKUP, base);
		}
		String value = element.getValue();
		if (mode.equals("base64") || isBinary(type)) {
			return base64(value, type, base);
		}
		return new Written(value, kind(type, mode, atom), base);
	}

	private static String type(Element element) {
		return Fields.word(element, "type").split(";", 2)[0].strip();
	}

	private static Kind kind(String type, String mode, boolean atom) {
		return switch (type) {
			case "html", "text/html", "application/html" -> Kind.MARKUP;
			case "application/xhtml+xml", "text/xhtml" -> mode.equals("escaped") ? Kind.MARKUP : Kind.UNSURE;
			case "xhtml" -> Kind.UNSURE;
			case "" -> (atom && !mode.equals("escaped")) ? Kind.PLAIN : Kind.UNSURE;
			default -> Kind.PLAIN;
		};
	}

	private static boolean isBinary(String type) {
		return type.contains("/") && !type.startsWith("text/") && !type.endsWith("xml") && !type.endsWith("/html")
				&& !type.startsWith("message/") && !type.startsWith("multipart/");
	}

	private static Written base64(String value, String type, @Nullable String base) {
		try {
			byte[] bytes = Base64.getMimeDecoder().decode(value.strip());
			String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
			boolean html = type.toLowerCase(Locale.ROOT).contains("html");
			return new Written(text, html ? Kind.MARKUP : Kind.UNSURE, base);
		}
		catch (IllegalArgumentException | CharacterCodingException ex) {
			// Pictures and the like are no text.
			return isBinary(type) ? Written.NOTHING : new Written(value, Kind.PLAIN, base);
		}
	}

}
