package org.xmpp.newsletter.summarizer.model;

import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What models have answered, so that nothing is asked and paid for twice.
 */
class Answers {

	private final JdbcClient jdbc;

	private final ModelProperties properties;

	private final InstantSource clock;

	Answers(JdbcClient jdbc, ModelProperties properties, InstantSource clock) {
		this.jdbc = jdbc;
		this.properties = properties;
		this.clock = clock;
	}

	Optional<Reply.Written> find(Question question) {
		return this.jdbc.sql("select answer, cut, tokens, millis from model_answer where key = :key")
			.param("key", question.key(this.properties))
			.query((row, _) -> new Reply.Written(row.getString("answer"), row.getBoolean("cut"), row.getLong("tokens"),
					0, Duration.ofMillis(row.getLong("millis"))))
			.optional();
	}

	void keep(Question question, Reply.Written reply, long tokens) {
		this.jdbc.sql("""
				insert into model_answer (key, answer, cut, tokens, millis, at)
				values (:key, :answer, :cut, :tokens, :millis, :at) on conflict do nothing""")
			.param("key", question.key(this.properties))
			.param("answer", reply.text().replace("\0", ""))
			.param("cut", reply.cut())
			.param("tokens", tokens)
			.param("millis", reply.took().toMillis())
			.param("at", this.clock.instant().atOffset(ZoneOffset.UTC))
			.update();
	}

}
