package org.xmpp.newsletter.aggregator.opml;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.xmpp.newsletter.platform.problem.Problem;
import org.xmpp.newsletter.platform.problem.ProblemType;

import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Service;

/**
 * Takes the feeds of an OPML file in, each for itself: a bad line does not stop the
 * others.
 */
@Service
class OpmlImport {

	private final OpmlRegistrar registrar;

	OpmlImport(OpmlRegistrar registrar) {
		this.registrar = registrar;
	}

	/**
	 * What came of a line of the file.
	 *
	 * @param line where it stands
	 * @param label what it is called there
	 * @param outcome what became of it
	 * @param detail more about it, in words
	 * @param feed the feed that is there now, or null
	 */
	record ImportedLine(int line, String label, Outcome outcome, String detail, @Nullable UUID feed) {
	}

	/**
	 * What can come of a line.
	 */
	enum Outcome {

		ADDED, THERE, BROKEN

	}

	/**
	 * What came of a file.
	 */
	record Report(List<ImportedLine> lines) {

		long count(Outcome outcome) {
			return this.lines.stream().filter((line) -> line.outcome() == outcome).count();
		}

		public long getAdded() {
			return count(Outcome.ADDED);
		}

		public long getThere() {
			return count(Outcome.THERE);
		}

		public long getBroken() {
			return count(Outcome.BROKEN);
		}

	}

	/**
	 * Takes a file in.
	 * @param file the file
	 * @param groups what to make of groups
	 * @param by who decided it
	 * @throws Problem when it is no OPML or too large; then nothing was taken in
	 */
	Report take(byte[] file, Groups groups, String by) {
		OpmlFile opml = read(file);
		List<ImportedLine> lines = new ArrayList<>();
		for (OpmlOutline outline : opml.outlines()) {
			if (outline.value("xmlUrl") != null || outline.leaf() || outline.own("project") != null) {
				lines.add(take(outline, groups, by));
			}
		}
		if (opml.end() != null) {
			lines.add(new ImportedLine(opml.end().line(), "the rest of the file", Outcome.BROKEN,
					"It cannot be read from here on: " + opml.end().why(), null));
		}
		return new Report(lines);
	}

	private static OpmlFile read(byte[] file) {
		try {
			return OpmlReader.read(file);
		}
		catch (IllegalArgumentException ex) {
			throw new Problem(ProblemType.INVALID, ex.getMessage() + ". Nothing was imported.");
		}
	}

	private ImportedLine take(OpmlOutline outline, Groups groups, String by) {
		try {
			return this.registrar.take(outline, groups, by);
		}
		catch (IllegalArgumentException | Problem ex) {
			return broken(outline, String.valueOf(ex.getMessage()));
		}
		catch (DataAccessException ex) {
			return broken(outline, "It could not be stored; try it again");
		}
	}

	private static ImportedLine broken(OpmlOutline outline, String why) {
		return new ImportedLine(outline.line(), OpmlRegistrar.cut(outline.label(), 200), Outcome.BROKEN, why, null);
	}

}
