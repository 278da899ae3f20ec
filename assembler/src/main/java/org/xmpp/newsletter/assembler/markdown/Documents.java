package org.xmpp.newsletter.assembler.markdown;

import java.util.ArrayList;
import java.util.List;

import com.vladsch.flexmark.ext.yaml.front.matter.YamlFrontMatterExtension;
import com.vladsch.flexmark.html.HtmlRenderer;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.data.MutableDataSet;

/**
 * Reads and renders Markdown the way the site does.
 */
public final class Documents {

	private static final MutableDataSet OPTIONS = new MutableDataSet()
		.set(Parser.EXTENSIONS, List.of(YamlFrontMatterExtension.create()))
		.set(HtmlRenderer.ESCAPE_HTML, true)
		.set(HtmlRenderer.GENERATE_HEADER_ID, true)
		.set(HtmlRenderer.RENDER_HEADER_ID, true);

	private static final Parser DOCUMENTS = Parser.builder(OPTIONS).build();

	private static final HtmlRenderer RENDERER = HtmlRenderer.builder(OPTIONS).build();

	private static final Parser FRAGMENTS = Parser.builder().build();

	private Documents() {
	}

	/**
	 * Reads a text that stands inside a document: it has no front matter.
	 * @param markdown the text
	 * @return its tree
	 */
	public static Node readFragment(String markdown) {
		return FRAGMENTS.parse(markdown);
	}

	/**
	 * Renders Markdown; HTML in it is shown and not carried out.
	 * @param markdown the document
	 * @return HTML, not yet cleaned of dangerous addresses
	 */
	public static String html(String markdown) {
		return render(DOCUMENTS.parse(markdown));
	}

	static String render(Node document) {
		return RENDERER.render(document);
	}

	/**
	 * All nodes of some types, in the order of the text.
	 * @param root where to look
	 * @param types the types to find
	 * @return the nodes
	 */
	@SafeVarargs
	static List<Node> find(Node root, Class<? extends Node>... types) {
		List<Node> found = new ArrayList<>();
		for (Node node : root.getDescendants()) {
			for (Class<? extends Node> type : types) {
				if (type.isInstance(node)) {
					found.add(node);
				}
			}
		}
		return found;
	}

}
