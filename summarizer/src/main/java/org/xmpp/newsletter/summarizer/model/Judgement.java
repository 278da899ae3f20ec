package org.xmpp.newsletter.summarizer.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.xmpp.newsletter.summarizer.draft.Draft;
import org.xmpp.newsletter.summarizer.draft.Maker;
import org.xmpp.newsletter.summarizer.draft.Paragraph;
import org.xmpp.newsletter.summarizer.draft.Sentences;
import org.xmpp.newsletter.summarizer.ledger.Backing;
import org.xmpp.newsletter.summarizer.ledger.Token;
import org.xmpp.newsletter.summarizer.review.Assignment;

/**
 * What is thought of an answer: whether it may stand in an entry.
 */
sealed interface Judgement {

	/** Links, HTML, Markdown, templates, bare addresses. */
	Pattern MARKUP = Pattern.compile("[\\[\\]<`{}|]|\\*\\*?\\S|__|^\\s*(?:[-*+#>]|\\d+[.)])\\s|https?:|www\\.|\\w+://");

	Pattern SENTENCES = Pattern.compile("[\"“‘(]?[\\p{L}\\d].*[.][\"”’)]?");

	Pattern OTHER_SCRIPT = Pattern.compile("[\\p{L}&&[^\\p{IsLatin}]]");

	int MOST_SENTENCES = 2;

	/**
	 * Judges an answer.
	 * @param reply what the model wrote
	 * @param question what it was asked
	 * @param assignment the entry it is for
	 * @param material what it has read
	 * @return what it is worth
	 */
	static Judgement of(Reply.Written reply, Question question, Assignment assignment, Material material) {
		String answer = reply.text();
		if (answer.replaceAll("[.\\s]+$", "").equals("NOTHING")) {
			return new Nothing();
		}
		List<Finding> findings = new ArrayList<>(form(answer, reply.cut()));
		findings.addAll(length(answer, question.room()));
		findings.addAll(Tone.of(answer));
		if (findings.stream().noneMatch((finding) -> finding.reason() == Reason.FORM)) {
			findings.addAll(facts(answer, assignment, material));
		}
		return findings.isEmpty() ? new Printable(Sentences.written(answer)) : new Refused(findings);
	}

	private static List<Finding> form(String answer, boolean cut) {
		List<Finding> findings = new ArrayList<>();
		if (answer.isEmpty()) {
			return List.of(new Finding(Reason.FORM, "wrote nothing"));
		}
		if (answer.contains("\n")) {
			findings.add(new Finding(Reason.FORM, "wrote more than one paragraph"));
		}
		MARKUP.matcher(answer)
			.results()
			.findFirst()
			.ifPresent((match) -> findings.add(new Finding(Reason.FORM,
					"wrote “%s”, where plain text is wanted".formatted(match.group().strip()))));
		if (cut || !SENTENCES.matcher(answer.replace('\n', ' ')).matches()) {
			findings.add(new Finding(Reason.FORM, "did not write complete sentences"));
		}
		return findings;
	}

	private static List<Finding> length(String answer, int room) {
		List<Finding> findings = new ArrayList<>();
		int length = answer.codePointCount(0, answer.length());
		if (length > room) {
			findings
				.add(new Finding(Reason.LENGTH, "wrote %d characters where %d are the limit".formatted(length, room)));
		}
		int sentences = Sentences.split(answer).size();
		if (sentences > MOST_SENTENCES) {
			findings.add(new Finding(Reason.LENGTH, "wrote %d sentences instead of two".formatted(sentences)));
		}
		return findings;
	}

	/** The whole text is held against the sources, but for what stood there before. */
	private static List<Finding> facts(String answer, Assignment assignment, Material material) {
		Draft draft = assignment.draft();
		String told = draft.toldBy(new Maker.Model("", "", 0, 0, Sentences.written(answer))).text();
		Set<Token> before = unbacked(new Paragraph(assignment.before() + assignment.after()), material).stream()
			.collect(Collectors.toSet());
		List<Finding> findings = new ArrayList<>(unbacked(new Paragraph(told), material).stream()
			.filter((token) -> !before.contains(token))
			.map((token) -> new Finding(Reason.INVENTED, "invented " + words(token)))
			.toList());
		if (OTHER_SCRIPT.matcher(answer).find()) {
			findings.add(new Finding(Reason.VOICE, "did not write in English"));
		}
		Grounding.firstUnknown(answer, material.everything())
			.ifPresent((name) -> findings.add(new Finding(Reason.INVENTED, "invented “%s”".formatted(name))));
		if (!Grounding.isGrounded(answer, material.text())) {
			findings.add(new Finding(Reason.BESIDE, "wrote what does not stand in the source"));
		}
		if (!new Paragraph(told).fits()) {
			findings.add(new Finding(Reason.LENGTH, "wrote more than fits into an entry"));
		}
		return findings;
	}

	private static List<Token> unbacked(Paragraph text, Material material) {
		return Backing.check(text, material.sources())
			.stream()
			.filter((finding) -> !finding.isBacked())
			.map((finding) -> finding.token())
			.toList();
	}

	private static String words(Token token) {
		return switch (token.kind()) {
			case XEP -> token.text();
			case VERSION -> "version " + token.text();
			case DATE -> "the date " + token.text();
			case NUMBER -> "the number " + token.text();
			case NAME -> "the name “%s”".formatted(token.text());
			case LINK -> "a link to " + token.text();
		};
	}

	/**
	 * It may be printed.
	 *
	 * @param sentences as Markdown
	 */
	record Printable(String sentences) implements Judgement {
	}

	/**
	 * It may not.
	 *
	 * @param findings why, at least one
	 */
	record Refused(List<Finding> findings) implements Judgement {

		public Refused {
			findings = List.copyOf(findings);
		}

	}

	/** The model says that there is nothing to tell. */
	record Nothing() implements Judgement {
	}

}
