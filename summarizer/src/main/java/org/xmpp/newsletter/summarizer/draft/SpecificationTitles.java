package org.xmpp.newsletter.summarizer.draft;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What XEPs are called: as listed when this program was made, and as heard of since.
 *
 * @param byNumber titles as listed
 */
public record SpecificationTitles(Map<Integer, String> byNumber) {

	private static final SpecificationTitles SHIPPED = read("/summarizer/specifications.tsv");

	public SpecificationTitles {
		byNumber = Map.copyOf(byNumber);
	}

	/**
	 * The titles that come with the program.
	 * @return them
	 */
	public static SpecificationTitles shipped() {
		return SHIPPED;
	}

	/**
	 * Adds what was heard of; it is newer.
	 * @param heard titles by number
	 * @return all titles
	 */
	public SpecificationTitles with(Map<Integer, String> heard) {
		Map<Integer, String> all = new HashMap<>(this.byNumber);
		all.putAll(heard);
		return new SpecificationTitles(all);
	}

	/**
	 * Finds the title of a XEP.
	 * @param number its number
	 * @return the title, or empty when nobody has heard of it
	 */
	public Optional<String> title(int number) {
		return Optional.ofNullable(this.byNumber.get(number));
	}

	private static SpecificationTitles read(String resource) {
		try (InputStream file = Objects.requireNonNull(SpecificationTitles.class.getResourceAsStream(resource))) {
			return new SpecificationTitles(new String(file.readAllBytes(), StandardCharsets.UTF_8).lines()
				.filter((line) -> !line.startsWith("#"))
				.map((line) -> line.split("\t", 2))
				.collect(Collectors.toMap((parts) -> Integer.valueOf(parts[0]), (parts) -> parts[1])));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(resource + " cannot be read", ex);
		}
	}

}
