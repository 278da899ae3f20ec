package org.xmpp.newsletter.platform.people;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xmpp.newsletter.platform.problem.Problem;

import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Passwords and what is kept of them.
 */
class PasswordsTests {

	private final Passwords passwords = new Passwords();

	@Test
	void theLastLetterOfALongPasswordCounts() {
		String longest = "word ".repeat(199) + "x1234";
		String hash = this.passwords.hash(longest, "ana");
		assertThat(hash).startsWith("$argon2id$").doesNotContain("word");
		assertThat(this.passwords.matches(longest, hash)).isTrue();
		assertThat(this.passwords.matches(longest.substring(0, 999) + "5", hash)).isFalse();
	}

	@Test
	void noHashMeansNoPasswordIsRight() {
		assertThat(this.passwords.matches("", null)).isFalse();
		assertThat(this.passwords.matches("x".repeat(1_000_000), Passwords.NOBODYS)).isFalse();
	}

	/** Else the time it takes tells whether a name exists. */
	@Test
	void anAccountThatDoesNotExistTakesTheSameWork() {
		String hash = this.passwords.hash("correct horse battery", "ana");
		assertThat(parameters(Passwords.NOBODYS)).isEqualTo(parameters(hash));
		assertThat(Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8().upgradeEncoding(Passwords.NOBODYS)).isFalse();
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "eleven char", "aaaaaaaaaaaaaaaa", "abababababababab", "my name is Anastasia!" })
	void aPasswordThatIsTooEasyIsRefused(String password) {
		assertThatExceptionOfType(Problem.class).isThrownBy(() -> this.passwords.hash(password, "anastasia"));
	}

	@Test
	void aSecretDoesNotGetIntoALog() {
		Secret secret = Secret.fresh();
		assertThat(secret.text()).hasSize(43);
		assertThat(secret.toString()).doesNotContain(secret.text());
	}

	private static String parameters(String hash) {
		return hash.substring(0, hash.indexOf('$', hash.indexOf("m=")));
	}

}
