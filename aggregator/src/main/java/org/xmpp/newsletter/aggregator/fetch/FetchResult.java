package org.xmpp.newsletter.aggregator.fetch;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What came of a fetch. Nothing is thrown for what the outside world does.
 */
public sealed interface FetchResult {

	/**
	 * The whole answer.
	 *
	 * @param body the bytes, decompressed and otherwise untouched
	 * @param contentType as sent
	 * @param validators to ask with the next time
	 * @param address where the answer came from in the end
	 * @param movedTo the final address when every redirect on the way was permanent (301
	 * or 308), otherwise null
	 * @param freshFor for how long the server wants the answer to be kept
	 * @param links the Link headers, as sent
	 */
	record Fetched(byte[] body, @Nullable String contentType, Validators validators, URI address, @Nullable URI movedTo,
			@Nullable Duration freshFor, List<String> links) implements FetchResult {

	}

	/**
	 * Nothing changed since the answer the validators came with.
	 *
	 * @param freshFor for how long the server wants the answer to be kept
	 * @param movedTo the final address when every redirect on the way was permanent (301
	 * or 308), otherwise null
	 */
	record NotModified(@Nullable Duration freshFor, @Nullable URI movedTo) implements FetchResult {

	}

	/**
	 * The server asks for fewer requests (429) or has no time now (503).
	 *
	 * @param status the HTTP status
	 * @param retryAt when to ask again, if the server said so
	 * @param detail words for a maintainer
	 */
	record Throttled(int status, @Nullable Instant retryAt, String detail) implements FetchResult {

	}

	/**
	 * The server says that the address is gone for good (410).
	 *
	 * @param detail words for a maintainer
	 */
	record Gone(String detail) implements FetchResult {

	}

	/**
	 * Something in front of the server takes this program for a bot.
	 *
	 * @param detail words for a maintainer
	 */
	record BotWall(String detail) implements FetchResult {

	}

	/**
	 * A rule of ours forbids to ask, or to take the answer.
	 *
	 * @param rule the rule
	 * @param detail words for a maintainer: what is forbidden at which address
	 */
	record Refused(Refusal rule, String detail) implements FetchResult {

		public Refused {
			detail = Details.plain(detail);
		}

	}

	/**
	 * No usable answer.
	 *
	 * @param failure what went wrong
	 * @param status the HTTP status, where there was one
	 * @param detail words for a maintainer: what happened at which address
	 */
	record Failed(Failure failure, @Nullable Integer status, String detail) implements FetchResult {

		public Failed {
			detail = Details.plain(detail);
		}

	}

}
