package org.xmpp.newsletter.platform.people;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

import org.xmpp.newsletter.platform.problem.Problem;
import org.xmpp.newsletter.platform.problem.ProblemType;

/**
 * The two names of an account. What looks the same to the one who types it is the same.
 */
final class Names {

	private static final Pattern LOGIN = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}._@+-]{0,63}");

	private static final int LONGEST = 80;

	private Names() {
	}

	/** The sign-in name as it is stored and compared; anything in, nothing refused. */
	static String folded(String login) {
		String folded = Normalizer.normalize(login.strip(), Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
		return Normalizer.normalize(folded, Normalizer.Form.NFKC);
	}

	/** The sign-in name of a new account. */
	static String login(String login) {
		String folded = folded(login);
		if (!LOGIN.matcher(folded).matches()) {
			throw new Problem(ProblemType.INVALID,
					"A sign-in name has 1 to 64 letters, digits and . _ - @ +, and begins with a letter or digit.");
		}
		return folded;
	}

	/** The name beside decisions. */
	static String display(String name) {
		String clean = Normalizer.normalize(name.strip(), Normalizer.Form.NFC);
		if (clean.isEmpty() || clean.length() > LONGEST || clean.codePoints().anyMatch(Names::isUnseen)) {
			throw new Problem(ProblemType.INVALID, "A name has 1 to 80 visible characters on one line.");
		}
		return clean;
	}

	/** Controls and marks of direction make a name look like another's. */
	private static boolean isUnseen(int character) {
		return switch (Character.getType(character)) {
			case Character.CONTROL, Character.FORMAT, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR,
					Character.SURROGATE, Character.PRIVATE_USE, Character.UNASSIGNED ->
				true;
			default -> false;
		};
	}

}
