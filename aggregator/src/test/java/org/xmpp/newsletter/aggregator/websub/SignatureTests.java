package org.xmpp.newsletter.aggregator.websub;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Which pushes are believed.
 */
class SignatureTests {

	private static final byte[] BODY = "what do ya want for nothing?".getBytes(StandardCharsets.UTF_8);

	/** From RFC 2202 and RFC 4231. */
	@ParameterizedTest
	@CsvSource({ "sha1, effcdf6ae5eb2fa2d27416d5f184df9c259a7c79",
			"sha256, 5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843",
			"SHA256, 5BDCC146BF60754E6A042426089575C75A003F089D2739839DEC58B964EC3843",
			"sha384, af45d2e376484031617f78d2b58a6b1b9c7ef464f5a01b47e42ec3736322445e8e2240ca5e69e2c78b3239ecfab21649",
			"sha512, 164b7a7bfcf819e2e395fbe73b56e0a387bd64222e831fd610270cd7ea2505549758bf75c05a994a6d034f65f8f0e6fdcaeab1a34d4a6b4b636e070a38bce737" })
	void allMethodsOfTheStandardAreUnderstood(String method, String digest) {
		assertThat(Signature.isRight(method + "=" + digest, "Jefe", BODY)).isTrue();
		assertThat(Signature.isRight(method + "=" + digest, "Joffe", BODY)).isFalse();
		assertThat(Signature.isRight(method + "=" + digest, "Jefe", new byte[] { 1 })).isFalse();
	}

	@ParameterizedTest
	@NullSource
	@ValueSource(strings = { "", "sha256", "sha256=", "md5=9294727a3638bb1c13f48ef8158bfc9d", "=", "sha1=zzzz",
			"5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843" })
	void whatIsNoSignatureIsNotRight(String header) {
		assertThat(Signature.isRight(header, "Jefe", BODY)).isFalse();
	}

	static String signed(String secret, String body) {
		return "sha256="
				+ HexFormat.of().formatHex(Signature.sign("HmacSHA256", secret, body.getBytes(StandardCharsets.UTF_8)));
	}

}
