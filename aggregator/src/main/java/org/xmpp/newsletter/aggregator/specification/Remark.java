package org.xmpp.newsletter.aggregator.specification;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * What a revision changed, in its author's words.
 *
 * @param text as listed, with its line breaks
 * @param initials of the author
 */
record Remark(@Nullable String text, @Nullable String initials) {

	private static final Pattern BULLET = Pattern.compile("\\*(\\s.*)?");

	private static final Pattern NEW_SENTENCE = Pattern.compile("\\p{Lu}.*");

	/** What the list's generator leaves behind when it loses markup with its text. */
	private static final Pattern HOLE = Pattern.compile("\\S {2,}\\S|\\S\\s+[.,](?:\\s|$)");

	private static final Pattern DANGLING = Pattern.compile("(?i)\\b(?:of|and)$");

	/**
	 * Repairs the lines: one for each point, the initials after the last.
	 * @return the points, separated by line feeds, or null when nothing was remarked
	 */
	@Nullable String repaired() {
		List<String> points = points().stream().filter((point) -> !point.isEmpty()).toList();
		if (points.isEmpty()) {
			return null;
		}
		String joined = String.join("\n", points);
		if (this.initials == null || joined.endsWith("(" + this.initials + ")")) {
			return joined;
		}
		return joined + " (" + this.initials + ")";
	}

	/**
	 * Whether words seem to be missing. Cross references and markup vanish from the list
	 * together with their text.
	 * @return true when a person should look at the revision history
	 */
	boolean gap() {
		return this.text != null && (this.text.strip().lines().anyMatch((line) -> HOLE.matcher(line.strip()).find())
				|| points().stream().anyMatch(Remark::hollow));
	}

	private static boolean hollow(String point) {
		return point.isEmpty() || DANGLING.matcher(point).find();
	}

	private List<String> points() {
		List<String> points = new ArrayList<>();
		if (this.text != null) {
			this.text.strip().lines().map(String::strip).filter((line) -> !line.isEmpty()).forEach((line) -> {
				boolean bullet = BULLET.matcher(line).matches();
				String words = (bullet ? line.substring(1) : line).strip().replaceAll("\\s+", " ");
				if (bullet || points.isEmpty() || NEW_SENTENCE.matcher(words).matches()) {
					points.add(words);
				}
				else {
					points.set(points.size() - 1, (points.getLast() + " " + words).strip());
				}
			});
		}
		return points;
	}

}
