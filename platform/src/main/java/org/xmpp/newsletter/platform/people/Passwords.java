package org.xmpp.newsletter.platform.people;

import java.text.Normalizer;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.xmpp.newsletter.platform.problem.Problem;
import org.xmpp.newsletter.platform.problem.ProblemType;

import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * Hashes passwords with Argon2 and compares them, with as much work for an account that
 * does not exist as for one that does.
 */
public class Passwords {

	private static final int SHORTEST = 12;

	/** Longer than any sentence; a bound, so that nobody sends a book to be hashed. */
	private static final int LONGEST = 1000;

	/** The hash of a password that nobody knows. */
	static final String NOBODYS = "$argon2id$v=19$m=16384,t=2,p=1$oHerGnX5im3K0Z5M8KAGqw$iTlJe1qiFpHkXi5Yzwm1PspNmQLCjOqmfpWDsqswiMQ";

	/** Each takes 16 MB while it runs. */
	private final Semaphore turns = new Semaphore(2);

	private final PasswordEncoder encoder = Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8();

	/**
	 * Hashes a new password.
	 * @param password as it was typed
	 * @param login the sign-in name of whose it is
	 * @return its hash
	 * @throws Problem when it is too short, too long or too easy
	 */
	String hash(String password, String login) {
		String normal = normal(password);
		int length = normal.codePointCount(0, normal.length());
		if (length < SHORTEST || length > LONGEST) {
			throw new Problem(ProblemType.INVALID,
					"A password has %d to %d characters. Some words that come to your mind together do well."
						.formatted(SHORTEST, LONGEST));
		}
		if (normal.codePoints().distinct().count() < SHORTEST / 3 || holds(normal, login)) {
			throw new Problem(ProblemType.INVALID,
					"This password is too easy to guess: it repeats few characters or holds your sign-in name.");
		}
		return inTurn(() -> encode(normal));
	}

	/**
	 * Compares.
	 * @param password as it was typed
	 * @param hash the stored hash, or null when there is none
	 * @return whether it is the right one
	 */
	boolean matches(String password, @Nullable String hash) {
		boolean sane = password.length() <= 2 * LONGEST;
		String typed = sane ? normal(password) : "";
		boolean same = inTurn(() -> this.encoder.matches(typed, (hash != null) ? hash : NOBODYS));
		return same && sane && hash != null;
	}

	private static boolean holds(String password, String login) {
		return login.length() >= SHORTEST / 3 && Names.folded(password).contains(login);
	}

	private String encode(String password) {
		String hash = this.encoder.encode(password);
		if (hash == null) {
			throw new IllegalStateException("Argon2 gave no hash");
		}
		return hash;
	}

	/** The same letters typed on another keyboard are the same password (RFC 8265). */
	private static String normal(String password) {
		return Normalizer.normalize(password, Normalizer.Form.NFC);
	}

	private <T> T inTurn(Supplier<T> work) {
		this.turns.acquireUninterruptibly();
		try {
			return work.get();
		}
		finally {
			this.turns.release();
		}
	}

}
