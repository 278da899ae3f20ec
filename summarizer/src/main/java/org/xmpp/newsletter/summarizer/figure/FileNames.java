package org.xmpp.newsletter.summarizer.figure;

import java.net.URI;
import java.text.Normalizer;
import java.util.Collection;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Names the files of figures.
 */
public final class FileNames {

	private static final int LONGEST = 40;

	private static final Pattern EXTENSION = Pattern.compile("\\.(png|jpe?g|gif|webp|avif)$");

	private FileNames() {
	}

	/**
	 * Names a file that no other figure of the issue has.
	 * @param subject the project, or what the entry is about
	 * @param address where the picture is
	 * @param taken the names of other figures
	 * @return such as {@code gajim-1.png}; small letters, digits, dots and hyphens only
	 */
	public static String of(String subject, URI address, Collection<String> taken) {
		Set<String> stems = taken.stream()
			.map((name) -> name.replaceFirst("\\.[^.]*$", ""))
			.collect(Collectors.toSet());
		String slug = slug(subject);
		int number = 1;
		while (stems.contains(slug + "-" + number)) {
			number++;
		}
		return slug + "-" + number + "." + extension(address);
	}

	static boolean isPicture(URI address) {
		return EXTENSION.matcher(path(address)).find();
	}

	/** Where the address does not say, it is a screenshot of a forge as a rule. */
	private static String extension(URI address) {
		Matcher extension = EXTENSION.matcher(path(address));
		return extension.find() ? extension.group(1).replace("jpeg", "jpg") : "png";
	}

	private static String path(URI address) {
		return Objects.requireNonNullElse(address.getPath(), "").toLowerCase(Locale.ROOT);
	}

	private static String slug(String subject) {
		String plain = Normalizer.normalize(subject, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
		String slug = plain.replaceAll("\\p{M}", "").replaceAll("[^a-z0-9]+", "-");
		String cut = slug.substring(0, Math.min(slug.length(), LONGEST)).replaceAll("^-|-$", "");
		return cut.isEmpty() ? "figure" : cut;
	}

}
