package org.xmpp.newsletter.standalone.command;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

import org.jspecify.annotations.Nullable;
import org.xmpp.newsletter.aggregator.fetch.AllowedAddress;
import org.xmpp.newsletter.aggregator.fetch.Fetcher;
import org.xmpp.newsletter.aggregator.inspection.Probe;
import org.xmpp.newsletter.aggregator.inspection.ProbePipe;
import org.xmpp.newsletter.aggregator.inspection.ProbeReport;
import org.xmpp.newsletter.aggregator.read.FeedReader;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Fetches and reads feeds as polling does: many for a program, or one for a person.
 */
@Command(name = "probe")
final class FeedsProbeCommand implements Callable<Integer> {

	@ArgGroup(multiplicity = "1")
	@SuppressWarnings("NullAway.Init")
	private Way way;

	@Option(names = "--allow")
	private final List<String> allowed = new ArrayList<>();

	@Option(names = "--resolver")
	private @Nullable String resolver;

	@Override
	public Integer call() throws IOException {
		InetSocketAddress nameServer = (this.resolver != null) ? at(this.resolver, "--resolver").socketAddress() : null;
		List<AllowedAddress> addresses = this.allowed.stream().map((written) -> at(written, "--allow")).toList();
		FileOutputStream out = new FileOutputStream(FileDescriptor.out);
		try (Fetcher fetcher = Fetcher.alone(addresses, nameServer, InstantSource.system())) {
			Probe probe = new Probe(fetcher, new FeedReader());
			if (this.way.pretty != null) {
				PrintWriter writer = new PrintWriter(out, true, StandardCharsets.UTF_8);
				return new ProbeReport(probe, writer).tell(this.way.pretty) ? 0 : 1;
			}
			new ProbePipe(probe).run(System.in, out);
			return 0;
		}
	}

	private static AllowedAddress at(String written, String option) {
		try {
			return AllowedAddress.valueOf(written);
		}
		catch (IllegalArgumentException ex) {
			throw new CommandFailure("%s: %s".formatted(option, ex.getMessage()));
		}
	}

	/**
	 * For whom.
	 */
	static final class Way {

		@Option(names = "--pipe", required = true)
		private boolean pipe;

		@Option(names = "--pretty", required = true)
		private @Nullable String pretty;

	}

}
