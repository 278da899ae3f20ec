package org.xmpp.newsletter.assembler.lint;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.xmpp.newsletter.assembler.document.Block;
import org.xmpp.newsletter.assembler.markdown.TextInspection;
import org.xmpp.newsletter.assembler.style.Check;

/**
 * Looks at the words of a block.
 */
final class WordChecks {

	/** A word, or three and more, that stand twice in a row. */
	private static final Pattern DOUBLED = Pattern.compile(
			"(?<![\\p{L}\\p{N}.'’-])(?:(?<word>\\p{L}{2,}) \\k<word>|(?<phrase>\\p{L}[^\\s,;:.!?]*(?: [^\\s,;:.!?]+){2,}?)[,;]? \\k<phrase>)(?![\\p{L}\\p{N}'’-])");

	private static final Set<String> MAY_STAND_TWICE = Set.of("that", "had", "is", "very", "bye", "so", "no", "chat",
			"new", "nous", "vous", "die", "der", "das", "ha", "sie", "wie", "talk");

	private static final Pattern ONE_HAVE = Pattern
		.compile("(?i)\\b(version|release) (v?\\d[\\w.+-]*) have been\\b(?! available)");

	private static final Pattern SEVERAL_HAS = Pattern
		.compile("(?i)\\bversions (v?\\d[\\w.+-]*)((?:, v?\\d[\\w.+-]*)*,? and v?\\d[\\w.+-]*)? has been\\b");

	private static final Pattern OPENED = Pattern.compile("[“„«]");

	/** Looking back comes last: it is dear. */
	private static final Pattern CLOSED = Pattern.compile("[”»]|“(?<=„[^“]{0,300}“)");

	private static final Pattern FOREIGN = Pattern
		.compile("(?<=[a-zA-Z])[\\p{IsCyrillic}\\p{IsGreek}]|[\\p{IsCyrillic}\\p{IsGreek}](?=[a-zA-Z])");

	private static final Pattern LEFT_OVER = Pattern.compile(
			"\\[(?:CONTRIBUTORS?|TODO|TBD|TITLE|LINK|URL|DATE|NAME|MONTH|PLACEHOLDER)\\](?!\\()|\\b(?:TODO|FIXME|TBD|Lorem ipsum)\\b(?=[: ,.!]|$)"
					+ "|^<{7} |^>{7} |\\bhttps?://example\\.(?:com|org)\\b");

	private WordChecks() {
	}

	static void look(Block block, Sheet sheet) {
		if (block.kind() == Block.Kind.FIGURE) {
			return;
		}
		TextInspection text = sheet.inspected((block.kind() == Block.Kind.HEADING) ? block.heading() : block.inner());
		String plain = text.plain();
		doubled(plain, block, sheet);
		number(plain, block, sheet);
		length(plain, block, sheet);
		quotes(plain, block, sheet);
		letters(plain, block, sheet);
		Matcher left = LEFT_OVER.matcher(block.text());
		if (left.find()) {
			sheet.note(Check.LEFT_OVER, block, left.group(), "\"" + left.group() + "\" was to be filled in.", null);
		}
	}

	private static void doubled(String plain, Block block, Sheet sheet) {
		Matcher doubled = DOUBLED.matcher(plain);
		while (doubled.find()) {
			boolean word = doubled.group("word") != null;
			String phrase = doubled.group(word ? "word" : "phrase");
			if (!MAY_STAND_TWICE.contains(phrase.toLowerCase()) && !phrase.chars().allMatch(Character::isUpperCase)) {
				sheet.note(Check.DOUBLED, block, doubled.group(), "\"" + phrase + "\" stands twice; take one away.",
						word ? fix(block, doubled.group(), phrase) : null);
			}
		}
	}

	private static void number(String plain, Block block, Sheet sheet) {
		Matcher one = ONE_HAVE.matcher(plain);
		if (one.find() && !plain.substring(0, one.start()).matches("(?s).*\\band\\b[^.]*")) {
			sheet.note(Check.NUMBER, block, one.group(), "It names one version and says \"have\"; make it \"has\".",
					fix(block, "have been", "has been"));
		}
		Matcher several = SEVERAL_HAS.matcher(plain);
		if (several.find()) {
			boolean more = several.group(2) != null;
			sheet.note(Check.NUMBER, block, several.group(),
					more ? "It names several versions and says \"has\"; make it \"have\"."
							: "It says \"versions\" and names one; make it \"version\".",
					more ? fix(block, "has been", "have been") : fix(block, "versions ", "version "));
		}
		else if (VersionCheck.saysSeveralOfOne(plain)) {
			sheet.note(Check.NUMBER, block, "versions", "It says \"versions\" and names one; make it \"version\".",
					fix(block, "versions ", "version "));
		}
	}

	/** A fix is certain only where the words stand once. */
	private static @Nullable Fix fix(Block block, String then, String now) {
		int first = block.text().indexOf(then);
		return (first >= 0 && block.text().indexOf(then, first + 1) < 0) ? new Fix(then, now) : null;
	}

	private static void length(String plain, Block block, Sheet sheet) {
		boolean entry = sheet.isNews(block) && block.kind() == Block.Kind.ITEM && !Sheet.under(block, "announcement")
				&& !block.inner().contains("\n- ") && !block.inner().contains("\n* ");
		int length = plain.codePointCount(0, plain.length());
		if (entry && length > sheet.style().longestText()) {
			sheet.note(Check.LENGTH, block, "", "The text has " + length + " characters, allowed are "
					+ sheet.style().longestText() + "; shorten it.", null);
		}
	}

	private static void quotes(String plain, Block block, Sheet sheet) {
		boolean straight = odd(plain) && odd(plain.replaceAll("\\d\"", ""));
		long opened = OPENED.matcher(plain).results().count();
		long closed = CLOSED.matcher(plain).results().count();
		boolean german = plain.indexOf('„') >= 0;
		if (straight || (!german && opened != closed)) {
			sheet.note(Check.QUOTES, block, (straight) ? "\"" : "“",
					"A quotation is opened and not closed, or the other way round.", null);
		}
	}

	private static boolean odd(String plain) {
		return plain.chars().filter((character) -> character == '"').count() % 2 == 1;
	}

	private static void letters(String plain, Block block, Sheet sheet) {
		Matcher foreign = FOREIGN.matcher(plain);
		if (foreign.find()) {
			int start = plain.lastIndexOf(' ', foreign.start()) + 1;
			int end = plain.indexOf(' ', foreign.start());
			String word = plain.substring(start, (end < 0) ? plain.length() : end);
			sheet.note(Check.LETTERS, block, word,
					"\"" + word + "\" holds a letter of another alphabet that looks alike; type it anew.", null);
		}
	}

}
