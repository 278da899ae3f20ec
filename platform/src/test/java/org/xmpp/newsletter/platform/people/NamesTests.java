package org.xmpp.newsletter.platform.people;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xmpp.newsletter.platform.problem.Problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Names that look the same are the same.
 */
class NamesTests {

	@ParameterizedTest
	@CsvSource({ "Ana, ana", "' ana ', ana", "ＡＮＡ, ana", "Ju\u0308rgen, jürgen", "ana@example.org, ana@example.org",
			"Ева, ева" })
	void areComparedFolded(String typed, String login) {
		assertThat(Names.login(typed)).isEqualTo(login);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", " ", "a b", "<script>", "../x", "a\nb", ".hidden", "a\u202Eb" })
	void refuseWhatIsNoSignInName(String typed) {
		assertThatExceptionOfType(Problem.class).isThrownBy(() -> Names.login(typed));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "Ana\nforged", "Ana\u202E", "A\u200Bna", "Ana\u0000" })
	void refuseWhatOneCannotSee(String typed) {
		assertThatExceptionOfType(Problem.class).isThrownBy(() -> Names.display(typed));
	}

	@Test
	void letAScriptBeAsItIs() {
		assertThat(Names.display(" José \u0627\u062D\u0645\u062F ")).isEqualTo("José \u0627\u062D\u0645\u062F");
	}

	@ParameterizedTest
	@CsvSource({ "2001:db8::1, 2001:db8:0:0:0:0:0:0", "2001:db8::ffff:1, 2001:db8:0:0:0:0:0:0", "192.0.2.1, 192.0.2.1",
			"a name, a name", "not:an:address, not:an:address" })
	void ofNetworksAreHalfOfAnIpv6Address(String address, String network) {
		assertThat(Attempts.network(address)).isEqualTo(network);
	}

}
