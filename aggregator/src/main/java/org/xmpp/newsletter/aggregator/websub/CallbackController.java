package org.xmpp.newsletter.aggregator.websub;

import java.util.Objects;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Where hubs reach the newsroom.
 */
@RestController
@RequestMapping(Hubs.CALLBACK_PATH + "{token:[0-9a-f]{64}}")
class CallbackController {

	private static final int LONGEST_CHALLENGE = 4000;

	private final Callbacks callbacks;

	private final int maxBody;

	CallbackController(Callbacks callbacks, WebSubProperties properties) {
		this.callbacks = callbacks;
		this.maxBody = Math.toIntExact(properties.maxBody().toBytes());
	}

	@GetMapping
	ResponseEntity<String> verify(@PathVariable String token, @RequestParam("hub.mode") String mode,
			@RequestParam("hub.topic") String topic,
			@RequestParam(name = "hub.challenge", required = false) @Nullable String challenge,
			@RequestParam(name = "hub.lease_seconds", required = false) @Nullable String lease,
			@RequestParam(name = "hub.reason", required = false) @Nullable String reason) {
		String echo = Objects.requireNonNullElse(challenge, "");
		boolean known = mode.equals("denied") ? this.callbacks.deny(token, topic, reason) : !echo.isEmpty()
				&& echo.length() <= LONGEST_CHALLENGE && this.callbacks.verify(token, mode, topic, lease);
		// As text, so that no browser takes a stranger's challenge for a page.
		return known ? ResponseEntity.ok().contentType(MediaType.TEXT_PLAIN).body(echo)
				: ResponseEntity.notFound().build();
	}

	@PostMapping
	Mono<ResponseEntity<Void>> receive(@PathVariable String token, ServerHttpRequest request) {
		HttpHeaders headers = request.getHeaders();
		return DataBufferUtils.join(request.getBody(), this.maxBody)
			.map(CallbackController::bytes)
			.defaultIfEmpty(new byte[0])
			.publishOn(Schedulers.boundedElastic())
			.map((body) -> this.callbacks.receive(token, headers.getFirst("X-Hub-Signature"),
					headers.getFirst(HttpHeaders.CONTENT_TYPE), body))
			.map((known) -> status(known ? HttpStatus.ACCEPTED : HttpStatus.NOT_FOUND))
			.onErrorResume(DataBufferLimitException.class, (_) -> Mono.just(status(HttpStatus.CONTENT_TOO_LARGE)));
	}

	private static ResponseEntity<Void> status(HttpStatus status) {
		return ResponseEntity.status(status).build();
	}

	private static byte[] bytes(DataBuffer buffer) {
		byte[] bytes = new byte[buffer.readableByteCount()];
		buffer.read(bytes);
		DataBufferUtils.release(buffer);
		return bytes;
	}

}
