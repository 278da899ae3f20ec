package org.xmpp.newsletter.summarizer.draft;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.xmpp.newsletter.summarizer.draft.Forms.Closing;
import org.xmpp.newsletter.summarizer.draft.Forms.Kind;
import org.xmpp.newsletter.summarizer.draft.Forms.Wording;
import org.xmpp.newsletter.summarizer.section.Section;

/**
 * Finds what is wrong with forms, and says in which section and which form.
 */
final class FormChecks {

	private static final Set<String> RELEASE = Set.of("project", "name", "versions", "also");

	private static final Set<String> RELEASE_IF_KNOWN = Set.of("tagline", "a-tagline", "publisher");

	/** A project without a tagline is introduced by its name alone. */
	private static final Set<String> INTRODUCTION = Set.of("introducing", "name", "versions");

	private static final Set<String> POST = Set.of("title", "also");

	private static final Set<String> POST_IF_KNOWN = Set.of("authors", "blog", "project", "name");

	private static final int LONGEST = 300;

	private static final int MOST_SENTENCES = 5;

	private final List<String> problems = new ArrayList<>();

	private FormChecks() {
	}

	static List<String> problems(Map<String, Wording> sections, Wording otherwise, Closing closing) {
		FormChecks checks = new FormChecks();
		new TreeMap<>(sections).forEach((id, wording) -> {
			if (Section.of(id).isEmpty()) {
				checks.problems.add("there is no section “%s”; there are %s".formatted(id,
						Stream.of(Section.values()).map(Section::id).collect(Collectors.joining(", "))));
			}
			else {
				checks.check(id, wording);
			}
		});
		checks.check("otherwise", otherwise);
		for (Kind kind : Kind.values()) {
			if (otherwise.of(kind).isEmpty()) {
				checks.problems.add("otherwise, %s: at least one form is needed".formatted(word(kind)));
			}
		}
		checks.check(closing);
		return List.copyOf(checks.problems);
	}

	private void check(String section, Wording wording) {
		if (wording.sentences() < 0 || wording.sentences() > MOST_SENTENCES) {
			this.problems.add("%s, sentences: %d is not between 0 and %d".formatted(section, wording.sentences(),
					MOST_SENTENCES));
		}
		for (Kind kind : Kind.values()) {
			List<Form> forms = wording.of(kind);
			for (int at = 0; at < forms.size(); at++) {
				String where = "%s, %s, form %d".formatted(section, word(kind), at + 1);
				check(where, forms.get(at), kind, at + 1 == forms.size());
			}
		}
	}

	private void check(String where, Form form, Kind kind, boolean last) {
		Set<String> always = switch (kind) {
			case RELEASE, RELEASES, UNVERSIONED -> RELEASE;
			case INTRODUCTION -> INTRODUCTION;
			case POST -> POST;
		};
		Set<String> known = new TreeSet<>(always);
		known.addAll((kind == Kind.POST) ? POST_IF_KNOWN : RELEASE_IF_KNOWN);
		check(where, form.text(), last ? always : known);
		for (String name : new TreeSet<>(form.variables())) {
			if (!known.contains(name)) {
				this.problems.add("%s: “%s” uses {%s}, which is not known there; known are %s".formatted(where,
						form.text(), name, listed(known)));
			}
			else if (last && !always.contains(name)) {
				this.problems.add("%s: “%s” uses {%s}, which is not always known; the last form may use %s only"
					.formatted(where, form.text(), name, listed(always)));
			}
		}
	}

	private void check(Closing closing) {
		closing.byName().forEach((name, form) -> {
			Set<String> needed = closing.needed(name);
			String where = "closing, " + name;
			if (form == null) {
				this.problems.add(where + ": it is missing; it needs " + listed(needed));
				return;
			}
			check(where, form, needed);
			Set<String> used = new Form(form).variables();
			new TreeSet<>(needed).stream().filter((variable) -> !used.contains(variable)).forEach((variable) -> {
				this.problems.add("%s: “%s” lacks {%s}".formatted(where, form, variable));
			});
			new TreeSet<>(used).stream().filter((variable) -> !needed.contains(variable)).forEach((variable) -> {
				this.problems.add("%s: “%s” uses {%s}, which is not known there; known are %s".formatted(where, form,
						variable, listed(needed)));
			});
		});
	}

	private void check(String where, String form, Set<String> known) {
		String bare = form.replaceAll("\\{[^{}]*}", "");
		if (form.isBlank()) {
			this.problems.add(where + ": it is empty");
		}
		else if (bare.contains("{") || bare.contains("}")) {
			this.problems.add("%s: a brace of “%s” has no other; variables are written like {%s}".formatted(where, form,
					known.iterator().next()));
		}
		if (form.contains("<")) {
			this.problems.add("%s: “%s” contains HTML or a shortcode".formatted(where, form));
		}
		if (form.contains("\n")) {
			this.problems.add(where + ": a form is one line");
		}
		if (form.length() > LONGEST) {
			this.problems.add("%s: it has %d characters; %d are the limit".formatted(where, form.length(), LONGEST));
		}
	}

	private static String word(Kind kind) {
		return kind.name().toLowerCase(Locale.ROOT);
	}

	private static String listed(Set<String> names) {
		return names.stream().sorted().map((name) -> "{" + name + "}").collect(Collectors.joining(" "));
	}

}
