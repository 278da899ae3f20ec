package org.xmpp.newsletter.platform.event;

import java.nio.charset.StandardCharsets;
import java.util.List;

import org.apache.kafka.common.header.internals.RecordHeader;
import org.apache.kafka.common.header.internals.RecordHeaders;

import org.springframework.core.NestedExceptionUtils;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.kafka.core.KafkaOperations;
import org.springframework.kafka.listener.DeadLetterPublishingRecoverer;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.util.backoff.BackOff;
import org.springframework.util.backoff.ExponentialBackOff;

/**
 * How often a message is tried. The default of spring-kafka logs and skips after ten
 * tries, which loses items; here a message that cannot be handled goes to the dead
 * letters, and one that only meets an absent database waits for it.
 */
final class Retries {

	private static final long FIRST_MILLIS = 200;

	private static final long LAST_MILLIS = 10_000;

	private static final int TRIES = 4;

	private Retries() {
	}

	static DefaultErrorHandler errorHandler(DeadLetterPublishingRecoverer deadLetters) {
		DefaultErrorHandler handler = new DefaultErrorHandler(deadLetters, bounded());
		handler.addNotRetryableExceptions(UnreadableEventException.class);
		handler.setBackOffFunction((_, failure) -> isDatabaseAway(failure) ? unbounded() : null);
		return handler;
	}

	/** For what has nowhere else to go. */
	static DefaultErrorHandler endless() {
		return new DefaultErrorHandler(unbounded());
	}

	static DeadLetterPublishingRecoverer deadLetters(KafkaOperations<String, byte[]> kafka) {
		DeadLetterPublishingRecoverer recoverer = new DeadLetterPublishingRecoverer(kafka,
				(message, _) -> new org.apache.kafka.common.TopicPartition(Topics.deadLetters(message.topic()),
						message.partition()));
		recoverer.setFailIfSendResultIsError(true);
		recoverer.setHeadersFunction((_, failure) -> new RecordHeaders(
				List.of(new RecordHeader(EventHeaders.ERROR, words(failure).getBytes(StandardCharsets.UTF_8)))));
		return recoverer;
	}

	/** For operators: what went wrong at the bottom of it, on one line. */
	static String words(Throwable failure) {
		Throwable bottom = NestedExceptionUtils.getMostSpecificCause(failure);
		for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
			if (cause instanceof UnreadableEventException unreadable) {
				return firstLine(String.valueOf(unreadable.getMessage()));
			}
		}
		return firstLine(bottom.getClass().getSimpleName() + ": " + bottom.getMessage());
	}

	private static String firstLine(String text) {
		return text.lines().findFirst().orElse(text);
	}

	static boolean isDatabaseAway(Throwable failure) {
		for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
			if (cause instanceof CannotCreateTransactionException || cause instanceof TransactionSystemException
					|| cause instanceof DataAccessResourceFailureException
					|| cause instanceof TransientDataAccessException
					|| cause instanceof RecoverableDataAccessException) {
				return true;
			}
		}
		return false;
	}

	private static BackOff bounded() {
		ExponentialBackOff backOff = unbounded();
		backOff.setMaxAttempts(TRIES);
		return backOff;
	}

	private static ExponentialBackOff unbounded() {
		ExponentialBackOff backOff = new ExponentialBackOff(FIRST_MILLIS, 2);
		backOff.setMaxInterval(LAST_MILLIS);
		return backOff;
	}

}
