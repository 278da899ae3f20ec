package org.xmpp.newsletter.assembler.style;

import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;

/**
 * Where house styles are found: among those that come with the assembler, or in a folder.
 */
public final class HouseStyles {

	/** The styles that come with the assembler, the newest first. */
	public static final List<String> PACKAGED = List.of("xmpp-2026", "xmpp-2025", "xmpp-2022", "xmpp-2020-hugo",
			"xmpp-2020", "empty-month-2026", "empty-month", "this-week");

	private HouseStyles() {
	}

	/**
	 * Loads a style that comes with the assembler.
	 * @param name its name
	 * @return the style
	 * @throws InvalidStyleException when it is not there or has a mistake
	 */
	public static HouseStyle named(String name) {
		return new HouseStyle(StyleFolder.packaged(name));
	}

	/**
	 * Loads a style from a folder.
	 * @param folder the folder with {@code style.yml}
	 * @return the style
	 * @throws InvalidStyleException when it is not there or has a mistake
	 */
	public static HouseStyle in(Path folder) {
		return new HouseStyle(StyleFolder.at(folder));
	}

	/**
	 * The style that issues of a month had.
	 * @param month the month an issue covers
	 * @return the newest style that was there by then
	 */
	public static HouseStyle ofTime(YearMonth month) {
		List<HouseStyle> known = PACKAGED.stream()
			.map(HouseStyles::named)
			.filter((style) -> style.since() != null)
			.toList();
		return known.stream()
			.filter((style) -> !month.isBefore(Objects.requireNonNull(style.since())))
			.findFirst()
			.orElseGet(known::getLast);
	}

}
