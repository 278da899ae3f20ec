package org.xmpp.newsletter.assembler.specimen;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.xmpp.newsletter.assembler.style.HouseStyle;

/**
 * Makes a house style from a printed issue: its fixed texts instead of those that come
 * along, so that the next issue differs from the last one by its news alone.
 */
public final class StyleFromPrint {

	private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.ENGLISH);

	private StyleFromPrint() {
	}

	/**
	 * Writes the style.
	 * @param printed a printed issue
	 * @param style the style of its time
	 * @param folder where to write; what is there is written over
	 * @return the names of the blocks, or empty when the style does not know the form
	 * @throws IOException when the folder cannot be written
	 */
	public static Optional<List<String>> write(String printed, HouseStyle style, Path folder) throws IOException {
		Tidied tidied = Tidied.of(printed, style);
		Optional<Reading> reading = RoundTrip.read(tidied.text(), style);
		if (reading.isEmpty()) {
			return Optional.empty();
		}
		YearMonth month = reading.get().edition().month();
		Map<String, String> blocks = new TreeMap<>(reading.get().edition().texts());
		blocks.keySet().removeAll(style.frame(reading.get().edition()).keySet());
		blocks.remove("summary");
		Files.createDirectories(folder);
		Files.writeString(folder.resolve("style.yml"),
				"# Made from the issue of " + MONTH.format(month) + ".\nbased-on: " + style.name() + "\n");
		for (Map.Entry<String, String> block : blocks.entrySet()) {
			String text = block.getValue().replace("<%", "< %").replace(MONTH.format(month), "<%month%>");
			Files.writeString(folder.resolve(block.getKey() + ".md"), text + "\n");
		}
		return Optional.of(List.copyOf(blocks.keySet()));
	}

}
