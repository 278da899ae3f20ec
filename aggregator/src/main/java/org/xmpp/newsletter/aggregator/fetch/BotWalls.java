package org.xmpp.newsletter.aggregator.fetch;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * Tells the pages that want a browser to prove itself from what was asked for. Looks at
 * markup only, so that an article about such walls is none.
 */
final class BotWalls {

	private static final int BEGINNING = 64 * 1024;

	private static final Pattern HTML = Pattern
		.compile("(?is)\\A\\W*(?:<!--.*?-->\\s*)?<(?:!doctype\\s+html|html|head)\\b.*");

	private static final Pattern ANUBIS = Pattern.compile(
			"(?i)id=[\"']?anubis_(?:challenge|version|base_prefix)|src=[\"'][^\"'>]*/\\.within\\.website/x/cmd/anubis/");

	private static final Pattern CLOUDFLARE = Pattern
		.compile("(?i)window\\._cf_chl_opt|src=[\"'][^\"'>]*/cdn-cgi/challenge-platform/[^\"'>]*orchestrate");

	private static final Pattern TITLE = Pattern
		.compile("(?i)<title>\\s*(?:checking your browser|just a moment|making sure you.{1,6}re not a bot|ddos-guard"
				+ "|attention required! \\| cloudflare|one moment, please)");

	private BotWalls() {
	}

	/**
	 * Names the wall an answer is.
	 * @param answer what came
	 * @param body its plain body
	 * @return the wall's name, or null when the answer is none
	 */
	static @Nullable String name(Answer answer, byte[] body) {
		if (answer.header("cf-mitigated") != null) {
			return "Cloudflare";
		}
		if (answer.header("x-amzn-waf-action") != null) {
			return "Amazon's firewall";
		}
		String page = new String(Arrays.copyOf(body, Math.min(body.length, BEGINNING)), StandardCharsets.ISO_8859_1);
		if (!HTML.matcher(page).matches()) {
			return null;
		}
		if (ANUBIS.matcher(page).find()) {
			return "Anubis";
		}
		if (CLOUDFLARE.matcher(page).find()) {
			return "Cloudflare";
		}
		return TITLE.matcher(page).find() ? "A page that checks browsers" : null;
	}

}
