package org.xmpp.newsletter.assembler.delivery;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;

import tools.jackson.databind.json.JsonMapper;

import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.util.DigestUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Feeds of what was released and approved.
 */
@RestController
@RequestMapping("/issues")
class FeedPages {

	private static final MediaType ATOM = new MediaType(MediaType.APPLICATION_ATOM_XML, StandardCharsets.UTF_8);

	private static final MediaType JSON = MediaType.valueOf("application/feed+json");

	private final FeedDesk desk;

	private final JsonMapper json;

	FeedPages(FeedDesk desk, JsonMapper json) {
		this.desk = desk;
		this.json = json;
	}

	@GetMapping("/feed.atom")
	ResponseEntity<byte[]> issuesAsAtom(ServerHttpRequest request) {
		return atom(this.desk.issues(self(request)));
	}

	@GetMapping("/feed.json")
	ResponseEntity<byte[]> issuesAsJson(ServerHttpRequest request) {
		return json(this.desk.issues(self(request)));
	}

	@GetMapping("/{month}/entries.atom")
	ResponseEntity<byte[]> entriesAsAtom(@PathVariable YearMonth month, ServerHttpRequest request) {
		return atom(this.desk.entries(month, self(request)));
	}

	@GetMapping("/{month}/entries.json")
	ResponseEntity<byte[]> entriesAsJson(@PathVariable YearMonth month, ServerHttpRequest request) {
		return json(this.desk.entries(month, self(request)));
	}

	private static ResponseEntity<byte[]> atom(NewsFeed feed) {
		return answer(ATOM, AtomFeed.write(feed).getBytes(StandardCharsets.UTF_8));
	}

	private ResponseEntity<byte[]> json(NewsFeed feed) {
		return answer(JSON, this.json.writeValueAsBytes(JsonFeed.of(feed)));
	}

	/** Readers that ask again get nothing when nothing has changed. */
	private static ResponseEntity<byte[]> answer(MediaType type, byte[] body) {
		return ResponseEntity.ok().contentType(type).eTag(DigestUtils.md5DigestAsHex(body)).body(body);
	}

	private static URI self(ServerHttpRequest request) {
		return UriComponentsBuilder.fromUri(request.getURI()).replaceQuery(null).build(true).toUri();
	}

}
