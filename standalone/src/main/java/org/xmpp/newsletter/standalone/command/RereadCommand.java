package org.xmpp.newsletter.standalone.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import org.xmpp.newsletter.assembler.specimen.RoundTrip;
import org.xmpp.newsletter.assembler.specimen.Slip;
import org.xmpp.newsletter.assembler.specimen.StyleFromPrint;
import org.xmpp.newsletter.assembler.style.HouseStyle;
import org.xmpp.newsletter.assembler.style.HouseStyles;

/**
 * Reads printed issues back, builds them again and tells the differences.
 */
@Command(name = "reread")
final class RereadCommand implements Callable<Integer> {

	@Spec
	@SuppressWarnings("NullAway.Init")
	private CommandSpec spec;

	@Option(names = "--style")
	private @Nullable String style;

	@Option(names = "--style-out")
	private @Nullable Path styleOut;

	@Parameters(arity = "1..*")
	@SuppressWarnings("NullAway.Init")
	private List<Path> files;

	@Override
	public Integer call() throws IOException {
		List<HouseStyle> styles = (this.style != null) ? List.of(HouseStyles.named(this.style))
				: HouseStyles.PACKAGED.stream().map(HouseStyles::named).toList();
		PrintWriter out = this.spec.commandLine().getOut();
		boolean all = true;
		for (Path file : this.files) {
			String printed = text(file);
			RoundTrip trip = RoundTrip.best(printed, styles);
			tell(file, trip, out);
			all &= trip.slips().stream().allMatch(Slip::isExplained);
			if (this.styleOut != null) {
				write(printed, trip.style(), this.styleOut, out);
			}
		}
		out.flush();
		return all ? 0 : 1;
	}

	static String text(Path file) throws IOException {
		if (!Files.isRegularFile(file)) {
			throw new CommandFailure("There is no file '%s'".formatted(file));
		}
		return Files.readString(file);
	}

	private static void tell(Path file, RoundTrip trip, PrintWriter out) {
		long unexplained = trip.slips().stream().filter((slip) -> !slip.isExplained()).count();
		out.printf(
				"%s: %s, %d entries, %d blocks by hand, %d specification changes (%d edited), %d differences, %d not explained%n",
				file.getFileName(), trip.style(), trip.entries(), trip.passages(), trip.changes(), trip.edited(),
				trip.slips().size(), unexplained);
		for (Slip slip : trip.slips()) {
			out.printf("  line %d: %s | %s%n", slip.line(), slip.isExplained() ? slip.why() : "NOT EXPLAINED",
					slip.printed());
		}
	}

	private static void write(String printed, String style, Path folder, PrintWriter out) throws IOException {
		List<String> blocks = StyleFromPrint.write(printed, HouseStyles.named(style), folder)
			.orElseThrow(() -> new CommandFailure(
					"No style knows the form of this issue, so that its texts cannot be told from its news"));
		out.printf("  a style with its texts: %s (%s)%n", folder, String.join(", ", blocks));
	}

}
