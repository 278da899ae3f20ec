package org.xmpp.newsletter.platform.login;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Base64;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/**
 * An identity provider: tells what it is, signs with its key, takes each code once and
 * only with the verifier of its challenge.
 */
final class StandInProvider implements AutoCloseable {

	private final HttpServer server;

	private final RSAKey key;

	private final RSAKey foreign;

	private final Map<String, Grant> grants = new ConcurrentHashMap<>();

	volatile boolean forging;

	StandInProvider() {
		try {
			this.key = new RSAKeyGenerator(2048).keyID("one").generate();
			this.foreign = new RSAKeyGenerator(2048).keyID("one").generate();
			this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		}
		catch (IOException | JOSEException ex) {
			throw new IllegalStateException(ex);
		}
		this.server.createContext("/.well-known/openid-configuration", (exchange) -> answer(exchange, 200, """
				{"issuer": "ISSUER", "authorization_endpoint": "ISSUER/authorize", "token_endpoint": "ISSUER/token",
				 "jwks_uri": "ISSUER/keys", "subject_types_supported": ["public"], "response_types_supported": ["code"],
				 "id_token_signing_alg_values_supported": ["RS256"], "scopes_supported": ["openid", "profile"]}"""
			.replace("ISSUER", issuer().toString())));
		this.server.createContext("/keys",
				(exchange) -> answer(exchange, 200, new JWKSet(this.key.toPublicJWK()).toString()));
		this.server.createContext("/token", this::token);
		this.server.start();
	}

	URI issuer() {
		return URI.create("http://127.0.0.1:" + this.server.getAddress().getPort());
	}

	/** Somebody signs in here and is sent back: with which query. */
	String signIn(URI request, Map<String, Object> claims) {
		Map<String, String> asked = parameters(request.getRawQuery());
		if (!"S256".equals(asked.get("code_challenge_method")) || !"code".equals(asked.get("response_type"))) {
			throw new IllegalStateException("No code flow with PKCE: " + request);
		}
		String code = UUID.randomUUID().toString();
		this.grants.put(code, new Grant(asked, claims));
		return "code=" + code + "&state=" + java.net.URLEncoder.encode(asked.get("state"), StandardCharsets.UTF_8);
	}

	private void token(HttpExchange exchange) throws IOException {
		Map<String, String> form = parameters(
				new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
		Grant grant = this.grants.remove(String.valueOf(form.get("code")));
		String client = "Basic " + Base64.getEncoder().encodeToString("newsroom:shared".getBytes());
		if (grant == null || !client.equals(exchange.getRequestHeaders().getFirst("Authorization"))
				|| !challenge(String.valueOf(form.get("code_verifier"))).equals(grant.asked().get("code_challenge"))
				|| !String.valueOf(form.get("redirect_uri")).equals(grant.asked().get("redirect_uri"))) {
			answer(exchange, 400, "{\"error\": \"invalid_grant\"}");
			return;
		}
		answer(exchange, 200,
				"{\"access_token\": \"a\", \"token_type\": \"Bearer\", \"expires_in\": 60, \"id_token\": \""
						+ idToken(grant) + "\"}");
	}

	private String idToken(Grant grant) {
		Instant now = InstantSource.system().instant();
		JWTClaimsSet.Builder claims = new JWTClaimsSet.Builder().issuer(issuer().toString())
			.audience(List.of("newsroom"))
			.issueTime(Date.from(now))
			.expirationTime(Date.from(now.plusSeconds(60)))
			.claim("nonce", grant.asked().get("nonce"));
		grant.claims().forEach(claims::claim);
		SignedJWT token = new SignedJWT(new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("one").build(), claims.build());
		try {
			token.sign(new RSASSASigner(this.forging ? this.foreign : this.key));
		}
		catch (JOSEException ex) {
			throw new IllegalStateException(ex);
		}
		return token.serialize();
	}

	private static String challenge(String verifier) {
		try {
			return Base64.getUrlEncoder()
				.withoutPadding()
				.encodeToString(
						MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII)));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static Map<String, String> parameters(String query) {
		return Arrays.stream(query.split("&"))
			.map((pair) -> pair.split("=", 2))
			.collect(Collectors.toMap((pair) -> pair[0], (pair) -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8),
					(one, other) -> one, HashMap::new));
	}

	private static void answer(HttpExchange exchange, int status, String json) throws IOException {
		byte[] body = json.getBytes(StandardCharsets.UTF_8);
		exchange.getResponseHeaders().set("Content-Type", "application/json");
		exchange.sendResponseHeaders(status, body.length);
		try (exchange) {
			exchange.getResponseBody().write(body);
		}
	}

	@Override
	public void close() {
		this.server.stop(0);
	}

	private record Grant(Map<String, String> asked, Map<String, Object> claims) {
	}

}
