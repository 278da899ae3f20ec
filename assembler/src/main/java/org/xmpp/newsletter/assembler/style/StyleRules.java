package org.xmpp.newsletter.assembler.style;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.xmpp.newsletter.contracts.SpecificationChanged.Kind;

/**
 * What must hold of a house style beyond its form.
 */
final class StyleRules {

	private static final int LAST_DAY = 28;

	private StyleRules() {
	}

	/** What is wrong, in words; nothing when all is well. */
	static List<String> problems(StyleFile style) {
		List<String> problems = new ArrayList<>();
		if (style.publicationDay() < 1 || style.publicationDay() > LAST_DAY) {
			problems.add("publication-day must be 1 to " + LAST_DAY + " and is " + style.publicationDay());
		}
		if (style.list().marker().isBlank() || style.specificationList().marker().isBlank()) {
			problems.add("the marker of a list must not be blank");
		}
		sections(style, problems);
		kinds(style, problems);
		return problems;
	}

	private static void sections(StyleFile style, List<String> problems) {
		Set<String> ids = new HashSet<>(Set.of(style.other().id()));
		for (Section section : style.sections()) {
			if (!ids.add(section.id())) {
				problems.add("the section '" + section.id() + "' is there twice");
			}
			if (section.level() < 2 || section.level() > 4) {
				problems
					.add("the section '" + section.id() + "' has level " + section.level() + ", allowed are 2 to 4");
			}
			if (section.parent() != null && section.level() == 2) {
				problems.add("the section '" + section.id() + "' has a parent and must have level 3 or 4");
			}
		}
	}

	private static void kinds(StyleFile style, List<String> problems) {
		Set<Kind> placed = new HashSet<>();
		for (Subsection subsection : style.specifications()) {
			for (Kind kind : subsection.kinds()) {
				if (!placed.add(kind)) {
					problems.add("specification changes of kind " + kind + " have two places");
				}
			}
			if (subsection.detail() == Subsection.Detail.LAST_CALL && subsection.lastCall() == null) {
				problems.add("the specification subsection '" + subsection.heading() + "' needs the key last-call");
			}
		}
		if (style.specifications().isEmpty()) {
			return; // a newsletter without specifications
		}
		Arrays.stream(Kind.values())
			.filter((kind) -> !placed.contains(kind))
			.forEach((kind) -> problems.add("specification changes of kind " + kind + " have no place"));
	}

}
