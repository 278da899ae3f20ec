package org.xmpp.newsletter.standalone.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.springframework.core.io.ClassPathResource;

/**
 * What axe finds wrong with a page, after WCAG 2.2 A and AA and its own best practices.
 * The driver brings the script to the page; no policy of the page is loosened for it.
 */
final class Axe {

	private static final String CHECK = """
			const wanted = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
			return axe.run({ runOnly: { type: 'tag', values: wanted }, resultTypes: ['violations'] })
			  .then((found) => found.violations.flatMap((rule) => rule.nodes.map((node) => [rule.id, rule.help,
			    node.target.join(' '), node.html.slice(0, 160),
			    node.failureSummary.split('\\n').slice(1).join(' ').trim()].join(' | '))));
			""";

	private final String script;

	Axe() {
		try {
			this.script = new ClassPathResource("axe.min.js").getContentAsString(StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException("The script of axe cannot be read", ex);
		}
	}

	/**
	 * Looks at the page that is open.
	 * @return one line for each element that breaks a rule: the rule, the element, what
	 * to do
	 */
	List<?> violations(Browser browser) {
		if (Boolean.TRUE.equals(browser.ask("return window.axe === undefined"))) {
			browser.ask(this.script);
		}
		return (List<?>) browser.ask(CHECK);
	}

}
