package org.xmpp.newsletter.summarizer.draft;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

import com.fasterxml.jackson.annotation.JsonCreator;
import org.jspecify.annotations.Nullable;
import org.xmpp.newsletter.summarizer.section.Section;
import tools.jackson.core.JacksonException;
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

	private static final Set<String> RELEASE = Set.of("project", "name", "versions", "also");

	private static final Set<String> RELEASE_IF_KNOWN = Set.of("tagline", "a-tagline", "publisher");

	/** A project without a tagline is introduced by its name alone. */
	private static final Set<String> INTRODUCTION = Set.of("introducing", "name", "versions");

	private static final Set<String> POST = Set.of("title", "also");

	private static final Set<String> POST_IF_KNOWN = Set.of("authors", "blog", "project", "name");

	public Forms {
		Objects.requireNonNull(sections, "forms.yml has no sections");
		Objects.requireNonNull(otherwise, "forms.yml has no forms under otherwise");
		Objects.requireNonNull(closing, "forms.yml has no closing forms");
		sections = Map.copyOf(sections);
		sections.forEach((id, wording) -> check(Section.of(id)
			.map(Section::id)
			.orElseThrow(() -> new IllegalArgumentException("forms.yml: there is no section “%s”".formatted(id))),
				wording));
		check("otherwise", otherwise);
		if (Stream
			.of(otherwise.release, otherwise.releases, otherwise.unversioned, otherwise.introduction, otherwise.post)
			.anyMatch(List::isEmpty)) {
			throw new IllegalArgumentException("forms.yml: under otherwise every kind of entry needs a form");
		}
	}

	/**
	 * Reads the forms.
	 * @return the checked forms
	 * @throws IllegalArgumentException when a form cannot work
	 */
	public static Forms load() {
		try (InputStream file = Forms.class.getResourceAsStream("/summarizer/forms.yml")) {
			return read(new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8));
		}
		catch (IOException ex) {
			throw new UncheckedIOException("summarizer/forms.yml cannot be read", ex);
		}
	}

	static Forms read(String yaml) {
		try {
			return new YAMLMapper().readValue(yaml, Forms.class);
		}
		catch (JacksonException ex) {
			throw (ex.getCause() instanceof IllegalArgumentException clear) ? clear
					: new IllegalArgumentException("forms.yml: " + ex.getOriginalMessage(), ex);
		}
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

	private static void check(String where, Wording wording) {
		for (Kind kind : Kind.values()) {
			Set<String> always = switch (kind) {
				case RELEASE, RELEASES, UNVERSIONED -> RELEASE;
				case INTRODUCTION -> INTRODUCTION;
				case POST -> POST;
			};
			Set<String> ifKnown = (kind == Kind.POST) ? POST_IF_KNOWN : RELEASE_IF_KNOWN;
			List<Form> forms = wording.of(kind);
			for (Form form : forms) {
				boolean last = form == forms.getLast();
				form.variables().stream().filter((name) -> !always.contains(name)).forEach((name) -> {
					if (last || !ifKnown.contains(name)) {
						throw new IllegalArgumentException("forms.yml, %s: “%s” uses {%s}, which is not %s known there"
							.formatted(where, form.text(), name, last ? "always" : "ever"));
					}
				});
			}
		}
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

		@JsonCreator
		static Wording of(@Nullable Integer sentences, @Nullable List<String> release, @Nullable List<String> releases,
				@Nullable List<String> unversioned, @Nullable List<String> introduction, @Nullable List<String> post) {
			return new Wording((sentences != null) ? sentences : 0, forms(release), forms(releases), forms(unversioned),
					forms(introduction), forms(post));
		}

		private static List<Form> forms(@Nullable List<String> texts) {
			return (texts != null) ? texts.stream().map(Form::new).toList() : List.of();
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
	 * @param much instead of these where there is far more to tell, with {where}
	 * @param news1 what one version does, with {changes}
	 * @param news what several versions do, with {changes}
	 * @param more1 what one version does besides, with {changes}
	 * @param more the same for several versions
	 * @param security what must be told, with {change}
	 * @param breaking what breaks, with {change}
	 */
	record Closing(String changelog, String page, String compared, String both, String much, String news1, String news,
			String more1, String more, String security, String breaking) {
	}

}
