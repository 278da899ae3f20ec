package org.xmpp.newsletter.standalone.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import org.xmpp.newsletter.assembler.lint.Defect;
import org.xmpp.newsletter.assembler.lint.Knowledge;
import org.xmpp.newsletter.assembler.lint.Lint;
import org.xmpp.newsletter.assembler.style.HouseStyle;
import org.xmpp.newsletter.assembler.style.HouseStyles;
import org.xmpp.newsletter.assembler.style.Severity;

/**
 * Looks through Markdown files for slips. Of several files each knows what the three
 * before it printed.
 */
@Command(name = "lint")
final class LintCommand implements Callable<Integer> {

	private static final int REMEMBERED = 3;

	private static final Pattern DATED = Pattern.compile("(\\d{4})-(\\d{2})-\\d{2}.*");

	@Spec
	@SuppressWarnings("NullAway.Init")
	private CommandSpec spec;

	@Option(names = "--style")
	private @Nullable String style;

	@Parameters(arity = "1..*")
	@SuppressWarnings("NullAway.Init")
	private List<Path> files;

	@Override
	public Integer call() throws IOException {
		PrintWriter out = this.spec.commandLine().getOut();
		List<Map<String, String>> before = new ArrayList<>();
		int errors = 0;
		for (Path file : this.files) {
			String text = RereadCommand.text(file);
			Map<String, String> printed = new HashMap<>();
			before.subList(Math.max(0, before.size() - REMEMBERED), before.size()).forEach(printed::putAll);
			String name = String.valueOf(file.getFileName());
			List<Defect> defects = Lint.look(text, style(name), new Knowledge(name, Map.of(), printed));
			defects.forEach((defect) -> tell(file, defect, out));
			out.printf("%s: %d found%n", file, defects.size());
			errors += (int) defects.stream().filter((defect) -> defect.severity() == Severity.ERROR).count();
			before.add(Lint.news(text, name));
		}
		out.flush();
		return (errors == 0) ? 0 : 1;
	}

	/** The style that was asked for, or that of the time in the file's name. */
	private HouseStyle style(String name) {
		if (this.style != null) {
			return HouseStyles.named(this.style);
		}
		Matcher dated = DATED.matcher(name);
		return dated.matches()
				? HouseStyles.ofTime(
						YearMonth.of(Integer.parseInt(dated.group(1)), Integer.parseInt(dated.group(2))).minusMonths(1))
				: HouseStyles.named(HouseStyles.PACKAGED.getFirst());
	}

	private static void tell(Path file, Defect defect, PrintWriter out) {
		out.printf("%s:%d: %s %s%s: %s%n", file, defect.line(), defect.severity().name().toLowerCase(Locale.ROOT),
				defect.check(), defect.section().isEmpty() ? "" : " in " + defect.section(), defect.words());
		if (defect.fix() != null) {
			out.printf("    fix: %s -> %s%n", defect.fix().then(), defect.fix().now());
		}
	}

}
