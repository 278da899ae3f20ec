package org.xmpp.newsletter.summarizer.draft;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import com.fasterxml.jackson.annotation.JsonCreator;
import org.jspecify.annotations.Nullable;
import org.xmpp.newsletter.summarizer.section.Section;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * The wording of entries, read from {@code forms.yml} and checked when the service
 * starts.
 *
 * @param sections the forms of each section by its id
 * @param otherwise the forms for what a section does not say for itself
 * @param closing the forms of last sentences
 */
public record Forms(Map<String, Wording> sections, Wording otherwise, Closing closing) {

	private static final YAMLMapper YAML = YAMLMapper.builder()
		.enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
		.build();

	public Forms {
		Objects.requireNonNull(sections, "“sections” is missing");
		Objects.requireNonNull(otherwise, "“otherwise” is missing");
		Objects.requireNonNull(closing, "“closing” is missing");
		sections = sections.entrySet()
			.stream()
			.collect(Collectors.toUnmodifiableMap(Map.Entry::getKey,
					(section) -> Objects.requireNonNullElse(section.getValue(), Wording.NONE)));
		List<String> problems = FormChecks.problems(sections, otherwise, closing);
		if (!problems.isEmpty()) {
			throw new IllegalArgumentException(problems.stream()
				.map((problem) -> "forms.yml, " + problem + ".")
				.collect(Collectors.joining("\n")));
		}
	}

	/**
	 * Reads the forms that come with the program.
	 * @return the checked forms
	 */
	public static Forms load() {
		return read(shipped());
	}

	/**
	 * The forms that come with the program, with comments.
	 * @return YAML
	 */
	public static String shipped() {
		try (InputStream file = Forms.class.getResourceAsStream("/summarizer/forms.yml")) {
			return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException("summarizer/forms.yml cannot be read", ex);
		}
	}

	/**
	 * Reads forms.
	 * @param yaml like what comes with the program
	 * @return the checked forms
	 * @throws IllegalArgumentException when they cannot work; a line for each problem
	 * says in which section and form it is
	 */
	public static Forms read(String yaml) {
		try {
			Forms forms = YAML.readValue(yaml, Forms.class);
			if (forms == null) {
				throw new IllegalArgumentException("forms.yml: it is empty.");
			}
			return forms;
		}
		catch (JacksonException ex) {
			throw (ex.getCause() instanceof IllegalArgumentException clear) ? clear
					: new IllegalArgumentException(explained(ex), ex);
		}
	}

	/** By section, line and the first sentence of what the parser says. */
	private static String explained(JacksonException ex) {
		String path = ex.getPath()
			.stream()
			.map(JacksonException.Reference::getPropertyName)
			.filter(Objects::nonNull)
			.filter((name) -> !name.equals("sections"))
			.collect(Collectors.joining(", "));
		int line = (ex.getLocation() != null) ? ex.getLocation().getLineNr() : -1;
		String what = switch (ex) {
			case UnrecognizedPropertyException unknown ->
				"“%s” is not known there".formatted(unknown.getPropertyName());
			case MismatchedInputException _ -> "something else is expected there";
			default -> (ex.getCause() instanceof NullPointerException missing) ? String.valueOf(missing.getMessage())
					: ex.getOriginalMessage().lines().findFirst().orElse("it cannot be read");
		};
		return "forms.yml" + (path.isEmpty() ? "" : ", " + path) + ((line > 0) ? ", line " + line : "") + ": " + what
				+ ".";
	}

	/**
	 * The forms for a kind of entry in a section.
	 */
	List<Form> of(Section section, Kind kind) {
		Wording own = this.sections.get(section.id());
		List<Form> forms = (own != null) ? own.of(kind) : List.of();
		return forms.isEmpty() ? this.otherwise.of(kind) : forms;
	}

	/**
	 * Tells these forms from others.
	 * @return eight hexadecimal digits that differ where any word differs
	 */
	String version() {
		String all = new TreeMap<>(this.sections).toString() + this.otherwise + this.closing;
		try {
			byte[] hash = MessageDigest.getInstance("SHA-256").digest(all.getBytes(StandardCharsets.UTF_8));
			return HexFormat.of().formatHex(hash, 0, 4);
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("Every Java has SHA-256", ex);
		}
	}

	int sentences(Section section) {
		Wording own = this.sections.get(section.id());
		return (own != null) ? own.sentences : this.otherwise.sentences;
	}

	/**
	 * What an entry tells.
	 */
	enum Kind {

		RELEASE, RELEASES, UNVERSIONED, INTRODUCTION, POST

	}

	/**
	 * The forms of one section.
	 *
	 * @param sentences how many sentences of the source may follow
	 */
	record Wording(int sentences, List<Form> release, List<Form> releases, List<Form> unversioned,
			List<Form> introduction, List<Form> post) {

		private static final Wording NONE = of(null, null, null, null, null, null);

		@JsonCreator
		static Wording of(@Nullable Integer sentences, @Nullable List<String> release, @Nullable List<String> releases,
				@Nullable List<String> unversioned, @Nullable List<String> introduction, @Nullable List<String> post) {
			return new Wording((sentences != null) ? sentences : 0, forms(release), forms(releases), forms(unversioned),
					forms(introduction), forms(post));
		}

		private static List<Form> forms(@Nullable List<String> texts) {
			return (texts != null) ? texts.stream().map((text) -> new Form(String.valueOf(text))).toList() : List.of();
		}

		List<Form> of(Kind kind) {
			return switch (kind) {
				case RELEASE -> this.release;
				case RELEASES -> this.releases;
				case UNVERSIONED -> this.unversioned;
				case INTRODUCTION -> this.introduction;
				case POST -> this.post;
			};
		}

	}

	/**
	 * The forms of the sentences that follow.
	 *
	 * @param changelog where all is told, with {link}
	 * @param page the same for a release page
	 * @param compared what is new since {from} up to {to}, with {link}
	 * @param both the change log of {link}, and what is new since {from} up to {to} of
	 * {compared}
	 * @param earlier for a post about a release that the issue of {month} has printed
	 * @param much instead of these where there is far more to tell, with {where}
	 * @param news1 what one version does, with {changes}
	 * @param news what several versions do, with {changes}
	 * @param more1 what one version does besides, with {changes}
	 * @param more the same for several versions
	 * @param security what must be told, with {change}
	 * @param breaking what breaks, with {change}
	 */
	record Closing(String changelog, String page, String compared, String both, String earlier, String much,
			String news1, String news, String more1, String more, String security, String breaking) {

		private static final Map<String, Set<String>> NEEDED = Map.ofEntries(Map.entry("changelog", Set.of("link")),
				Map.entry("page", Set.of("link")), Map.entry("compared", Set.of("from", "to", "link")),
				Map.entry("both", Set.of("link", "from", "to", "compared")), Map.entry("earlier", Set.of("month")),
				Map.entry("much", Set.of("where")), Map.entry("news1", Set.of("changes")),
				Map.entry("news", Set.of("changes")), Map.entry("more1", Set.of("changes")),
				Map.entry("more", Set.of("changes")), Map.entry("security", Set.of("change")),
				Map.entry("breaking", Set.of("change")));

		/** All of them, null where one is missing. */
		Map<String, @Nullable String> byName() {
			Map<String, @Nullable String> forms = new LinkedHashMap<>();
			forms.put("changelog", this.changelog);
			forms.put("page", this.page);
			forms.put("compared", this.compared);
			forms.put("both", this.both);
			forms.put("earlier", this.earlier);
			forms.put("much", this.much);
			forms.put("news1", this.news1);
			forms.put("news", this.news);
			forms.put("more1", this.more1);
			forms.put("more", this.more);
			forms.put("security", this.security);
			forms.put("breaking", this.breaking);
			return forms;
		}

		/** The variables that one of them must use. */
		Set<String> needed(String name) {
			return NEEDED.getOrDefault(name, Set.of());
		}

	}

}
