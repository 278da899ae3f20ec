package org.xmpp.newsletter.bench.issue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

import org.xmpp.newsletter.assembler.document.IssueFile;
import org.xmpp.newsletter.assembler.lint.Knowledge;
import org.xmpp.newsletter.assembler.lint.Lint;
import org.xmpp.newsletter.assembler.specimen.RoundTrip;
import org.xmpp.newsletter.assembler.specimen.Slip;
import org.xmpp.newsletter.assembler.style.HouseStyle;
import org.xmpp.newsletter.assembler.style.HouseStyles;

/**
 * Prints how good and how fast the assembler is.
 */
final class IssueQuality {

	private static final int LAST = 24;

	private static final int REMEMBERED = 3;

	private final List<HouseStyle> styles = HouseStyles.PACKAGED.stream().map(HouseStyles::named).toList();

	private IssueQuality() {
	}

	/**
	 * Runs all measures.
	 * @param arguments the folder with the printed issues
	 */
	public static void main(String[] arguments) {
		List<PrintedFile> issues = PrintedFile.in(Path.of(arguments[0]));
		List<PrintedFile> specimens = PrintedFile.in(Path.of(arguments[0]).resolve("specimens"));
		IssueQuality quality = new IssueQuality();
		System.out.println("| measure | target | result |");
		System.out.println("| --- | --- | --- |");
		row("issues taken apart into blocks and put together again, to the byte", "all",
				issues.stream().filter((issue) -> IssueFile.parse(issue.text()).text().equals(plain(issue))).count()
						+ " of " + issues.size());
		row("specimens read back and built again", "every difference explained", quality.roundTrips(specimens));
		row("issues whose form is shipped, read back and built again", "every difference explained",
				quality.roundTrips(issues));
		row("findings in the last %d issues, each knowing the %d before it".formatted(LAST, REMEMBERED),
				"at most 2 false alarms an issue", quality.findings(issues));
		AssemblyMeasure assembly = new AssemblyMeasure();
		row("assembling 60 entries, warm, processor time of one thread", "< 50 ms", assembly.run(60, 40));
		row("assembling 5,000 entries, warm, processor time of one thread", "< 1 s", assembly.run(5000, 3));
		row("all checks of an issue with 60 entries", "", assembly.check(60, 40));
		row("all checks of an issue with 5,000 entries", "", assembly.check(5000, 3));
		row("1,000 generated pairs of edits, merged", "no edit lost", new MergeMeasure().run(1000));
	}

	private static void row(String measure, String target, String result) {
		System.out.println("| " + measure + " | " + target + " | " + result + " |");
	}

	private static String plain(PrintedFile issue) {
		return issue.text().replace("\r\n", "\n").replace('\r', '\n');
	}

	/** Those that a shipped form explains; of the others the form is none of ours. */
	private String roundTrips(List<PrintedFile> files) {
		List<String> read = new ArrayList<>();
		int unread = 0;
		for (PrintedFile file : files) {
			RoundTrip trip = RoundTrip.best(file.text(), this.styles);
			long unexplained = trip.slips().stream().filter((slip) -> !slip.isExplained()).count();
			if (trip.built().isEmpty()) {
				unread++;
			}
			else {
				read.add("%s in %s: %d differences, %d not explained".formatted(file.name(), trip.style(),
						trip.slips().stream().filter(Slip::isExplained).count() + unexplained, unexplained));
			}
		}
		return String.join("; ", read) + (read.isEmpty() ? "" : "; ") + unread + " of " + files.size()
				+ " have another form";
	}

	private String findings(List<PrintedFile> issues) {
		Map<String, Integer> counts = new TreeMap<>();
		int first = Math.max(0, issues.size() - LAST);
		for (int index = first; index < issues.size(); index++) {
			PrintedFile issue = issues.get(index);
			Map<String, String> before = new HashMap<>();
			issues.subList(Math.max(0, index - REMEMBERED), index)
				.forEach((older) -> before.putAll(Lint.news(older.text(), older.name())));
			Lint.look(issue.text(), HouseStyles.ofTime(issue.month()), new Knowledge(issue.name(), Map.of(), before))
				.forEach((defect) -> counts.merge(defect.check().toString(), 1, Integer::sum));
		}
		List<String> each = counts.entrySet().stream().map((count) -> count.getValue() + " " + count.getKey()).toList();
		return counts.values().stream().mapToInt(Integer::intValue).sum() + " findings ("
				+ String.join(", ", each).toLowerCase(Locale.ROOT) + ")";
	}

}
