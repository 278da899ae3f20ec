package org.xmpp.newsletter.standalone.universe;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.zip.GZIPOutputStream;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import org.jspecify.annotations.Nullable;

/**
 * A document on its way to a reader: validators, "not modified" and compression.
 *
 * @param body the document
 * @param contentType what it is
 * @param validators what the platform sends with it
 * @param changed when it last changed
 */
record Answer(byte[] body, String contentType, Validators validators, Instant changed) {

	private static final DateTimeFormatter HTTP_DATE = DateTimeFormatter.RFC_1123_DATE_TIME;

	void sendTo(HttpExchange exchange) throws IOException {
		Headers headers = exchange.getResponseHeaders();
		describe(headers);
		if (isKnownTo(exchange.getRequestHeaders())) {
			exchange.sendResponseHeaders(304, -1);
			return;
		}
		headers.set("Content-Type", this.contentType);
		headers.set("Vary", "Accept-Encoding");
		byte[] bytes = this.body;
		String accepted = exchange.getRequestHeaders().getFirst("Accept-Encoding");
		if (accepted != null && accepted.contains("gzip")) {
			headers.set("Content-Encoding", "gzip");
			bytes = zipped();
		}
		exchange.sendResponseHeaders(200, bytes.length);
		exchange.getResponseBody().write(bytes);
	}

	static void refuse(HttpExchange exchange, int status, String reason) throws IOException {
		byte[] bytes = reason.getBytes(StandardCharsets.UTF_8);
		exchange.getResponseHeaders().set("Content-Type", "text/plain; charset=utf-8");
		exchange.sendResponseHeaders(status, bytes.length);
		exchange.getResponseBody().write(bytes);
	}

	private void describe(Headers headers) {
		if (this.validators.tag()) {
			headers.set("ETag", tag());
		}
		if (this.validators.date()) {
			headers.set("Last-Modified", HTTP_DATE.format(this.changed.atZone(ZoneOffset.UTC)));
		}
	}

	/** RFC 9110, 13.1.3: the date counts only when no tag was sent. */
	private boolean isKnownTo(Headers request) {
		String tag = request.getFirst("If-None-Match");
		if (tag != null) {
			return this.validators.tag() && tag.contains(tag());
		}
		Instant since = date(request.getFirst("If-Modified-Since"));
		return this.validators.date() && since != null && !this.changed.truncatedTo(ChronoUnit.SECONDS).isAfter(since);
	}

	private static @Nullable Instant date(@Nullable String value) {
		try {
			return (value != null) ? ZonedDateTime.parse(value, HTTP_DATE).toInstant() : null;
		}
		catch (DateTimeParseException ex) {
			return null;
		}
	}

	private String tag() {
		return "W/\"" + UUID.nameUUIDFromBytes(this.body) + "\"";
	}

	private byte[] zipped() throws IOException {
		ByteArrayOutputStream zipped = new ByteArrayOutputStream();
		try (GZIPOutputStream out = new GZIPOutputStream(zipped)) {
			out.write(this.body);
		}
		return zipped.toByteArray();
	}

}
