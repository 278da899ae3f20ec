package org.xmpp.newsletter.client;

import java.util.List;
import java.util.Map;

import picocli.CommandLine.Command;

/**
 * Takes back what this client decided last, unless somebody has decided since.
 */
@Command(name = "undo", mixinStandardHelpOptions = true,
		description = "Takes back the last approve or reject given here, where nobody decided since.")
final class UndoCommand extends Asking {

	@Override
	public Integer call() {
		List<Kept.Decided> last = connection().kept().decided();
		if (last.isEmpty()) {
			err().println("newsroom: There is nothing to take back: nothing was decided from here"
					+ " since the last undo. The page of an entry can undo everything.");
			return Exit.REFUSED;
		}
		Decisions decisions = new Decisions(this, connection().open());
		last.forEach((one) -> decisions.attempt(one.entry(),
				() -> decisions.decide(one.entry(), one.tag(), Map.of("decision", "undo"))));
		return decisions.finish("waits again", true);
	}

}
