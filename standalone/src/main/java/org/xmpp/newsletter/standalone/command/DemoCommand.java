package org.xmpp.newsletter.standalone.command;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;

import org.xmpp.newsletter.standalone.demo.Demo;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * Lives through the demo month and leaves the newsroom open to look at.
 */
@Command(name = "demo")
final class DemoCommand implements Callable<Integer> {

	@Spec
	@SuppressWarnings("NullAway.Init")
	private CommandSpec spec;

	@Mixin
	private final PortOption port = new PortOption();

	@Option(names = "--exit")
	private boolean exit;

	@Option(names = "--folder", defaultValue = "demo")
	@SuppressWarnings("NullAway.Init")
	private Path folder;

	@Override
	public Integer call() {
		PrintWriter out = this.spec.commandLine().getOut();
		Demo demo = Demo.start(this.folder, this.port.number());
		demo.liveThroughTheMonth().forEach(out::println);
		out.flush();
		if (this.exit) {
			demo.close();
			return 0;
		}
		out.println("Look around at " + demo.newsroom().address() + "; stop with Ctrl-C.");
		out.flush();
		return Until.stopped(demo.newsroom());
	}

}
