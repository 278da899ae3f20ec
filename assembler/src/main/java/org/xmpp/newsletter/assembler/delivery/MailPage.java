package org.xmpp.newsletter.assembler.delivery;

import java.util.Map;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.xmpp.newsletter.assembler.issue.IssueCopy;

/**
 * Lays an issue out as the HTML of a mail: one column of 600 pixels, with styles where
 * mail programs look for them, on the elements; dark where the reader has it dark.
 */
final class MailPage {

	private static final String FONT = "font-family:system-ui,-apple-system,'Segoe UI',Roboto,Helvetica,Arial,sans-serif;";

	private static final Map<String, String> STYLES = Map.ofEntries(
			Map.entry("h1", "margin:0 0 12px;font-size:26px;line-height:32px;color:#1b2733"),
			Map.entry("h2",
					"margin:28px 0 8px;padding-bottom:4px;border-bottom:1px solid #d5dbe1;"
							+ "font-size:20px;line-height:26px;color:#1b2733"),
			Map.entry("h3", "margin:20px 0 6px;font-size:17px;line-height:24px;color:#1b2733"),
			Map.entry("h4", "margin:16px 0 6px;font-size:16px;line-height:24px;color:#1b2733"),
			Map.entry("p", "margin:0 0 12px"), Map.entry("ul", "margin:0 0 12px;padding-left:22px"),
			Map.entry("ol", "margin:0 0 12px;padding-left:26px"), Map.entry("li", "margin:0 0 8px"),
			Map.entry("a", "color:#0b5cad;text-decoration:underline"),
			Map.entry("blockquote", "margin:0 0 12px;padding-left:12px;border-left:3px solid #d5dbe1"),
			Map.entry("pre", "margin:0 0 12px;white-space:pre-wrap;font-size:14px"),
			Map.entry("code", "font-size:14px"),
			Map.entry("img", "display:block;max-width:100%;height:auto;border:0;margin:0 auto"));

	private static final String DARK = """
			@media (prefers-color-scheme: dark) {
			  body, table, td { background: #12181f !important; color: #dfe6ec !important }
			  h1, h2, h3, h4 { color: #f2f6f9 !important; border-color: #3a4652 !important }
			  a { color: #7db8f5 !important }
			}
			@media (max-width: 620px) { .column { width: 100% !important } }
			""";

	private MailPage() {
	}

	static String of(IssueCopy issue) {
		Document page = Document.createShell(issue.page().toString());
		page.outputSettings().prettyPrint(false);
		head(page.head(), issue.title());
		page.getElementsByTag("html").attr("lang", "en");
		page.body().attr("style", "margin:0;padding:0;background:#ffffff");
		Element column = column(page.body());
		column.appendElement("h1").text(issue.title());
		Element where = column.appendElement("p");
		where.appendElement("a").attr("href", issue.page().toString()).text("Read it on the site");
		Reading.of(issue).childNodesCopy().forEach(column::appendChild);
		STYLES.forEach((tag, style) -> column.getElementsByTag(tag).forEach((element) -> element.attr("style", style)));
		column.select("p.figure").forEach((figure) -> figure.attr("style", "margin:0 0 16px;text-align:center"));
		column.select("img").attr("width", "552");
		return "<!DOCTYPE html>\n" + page.outerHtml();
	}

	private static void head(Element head, String title) {
		head.appendElement("meta").attr("charset", "utf-8");
		head.appendElement("meta").attr("name", "viewport").attr("content", "width=device-width, initial-scale=1");
		head.appendElement("meta").attr("name", "color-scheme").attr("content", "light dark");
		head.appendElement("meta").attr("name", "supported-color-schemes").attr("content", "light dark");
		head.appendElement("title").text(title);
		head.appendElement("style").appendChild(new org.jsoup.nodes.DataNode(DARK));
	}

	/** Tables for layout are what mail programs of every age understand. */
	private static Element column(Element body) {
		Element outer = table(body).attr("width", "100%");
		Element cell = outer.appendElement("tr").appendElement("td").attr("align", "center");
		Element inner = table(cell).attr("width", "600").addClass("column").attr("style", "width:600px;max-width:100%");
		return inner.appendElement("tr")
			.appendElement("td")
			.attr("align", "left")
			.attr("style",
					"padding:24px;" + FONT + "font-size:16px;line-height:24px;color:#26323d;overflow-wrap:anywhere");
	}

	private static Element table(Element parent) {
		return parent.appendElement("table")
			.attr("role", "presentation")
			.attr("cellpadding", "0")
			.attr("cellspacing", "0")
			.attr("border", "0");
	}

}
