package org.xmpp.newsletter.bench.poll;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.stream.IntStream;

import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import com.rometools.rome.io.XmlReader;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * What many would write: WebClient, and ROME as in its tutorial. It stores nothing and
 * cleans nothing.
 */
record BareLoop(WebClient client, String port) {

	private static final int AT_ONCE = 16;

	static BareLoop of(String port) {
		return new BareLoop(
				WebClient.builder().codecs((codecs) -> codecs.defaultCodecs().maxInMemorySize(16_000_000)).build(),
				port);
	}

	/**
	 * Fetches and reads every feed.
	 * @param first the first feed's number
	 * @param feeds how many
	 * @return how many items there were
	 */
	long readAll(int first, int feeds) {
		return numbers(first, feeds)
			.flatMap((number) -> get(number, false).publishOn(Schedulers.boundedElastic()).map(BareLoop::read), AT_ONCE)
			.reduce(0L, Long::sum)
			.blockOptional()
			.orElse(0L);
	}

	/**
	 * Asks for every feed with the validator it came with.
	 * @param first the first feed's number
	 * @param feeds how many
	 * @return how many had not changed
	 */
	long askAll(int first, int feeds) {
		return numbers(first, feeds).flatMap((number) -> get(number, true), AT_ONCE)
			.filter((answer) -> answer.getStatusCode() == HttpStatus.NOT_MODIFIED)
			.count()
			.blockOptional()
			.orElse(0L);
	}

	private static Flux<Integer> numbers(int first, int feeds) {
		return Flux.fromStream(IntStream.range(first, first + feeds).boxed());
	}

	private Mono<ResponseEntity<byte[]>> get(int number, boolean conditionally) {
		return this.client.get().uri(new FarmDocument(number).address(this.port)).headers((headers) -> {
			if (conditionally) {
				headers.setIfNoneMatch("\"v1-" + number + "\"");
			}
		}).retrieve().toEntity(byte[].class);
	}

	private static long read(ResponseEntity<byte[]> answer) {
		byte[] body = answer.getBody();
		try {
			return new SyndFeedInput()
				.build(new XmlReader(new ByteArrayInputStream((body != null) ? body : new byte[0])))
				.getEntries()
				.size();
		}
		catch (FeedException | IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
