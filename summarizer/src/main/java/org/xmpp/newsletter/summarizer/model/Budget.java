package org.xmpp.newsletter.summarizer.model;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.xmpp.newsletter.summarizer.model.ModelProperties.Spending;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Keeps count of what asking costs. What is about to be asked is counted at its highest
 * first, so that neither many at a time nor a crash overdraws the budget.
 */
class Budget {

	private final JdbcClient jdbc;

	private final TransactionOperations transactions;

	private final ModelProperties properties;

	private final InstantSource clock;

	Budget(JdbcClient jdbc, TransactionOperations transactions, ModelProperties properties, InstantSource clock) {
		this.jdbc = jdbc;
		this.transactions = transactions;
		this.properties = properties;
		this.clock = clock;
	}

	/**
	 * Sets aside what a question may cost.
	 * @return what is to be settled afterwards, or empty when the budget has no room
	 */
	Optional<Reserve> reserve(Question question) {
		long read = question.mostTokens();
		long written = this.properties.answerTokens();
		LocalDate today = LocalDate.ofInstant(this.clock.instant(), ZoneOffset.UTC);
		Spent most = new Spent(read + written, spending().cost(read, written));
		return Optional.ofNullable(this.transactions.execute((_) -> {
			this.jdbc.sql("select pg_advisory_xact_lock(hashtext(current_schema() || '.model-use'))")
				.query((_, _) -> true)
				.list();
			if (!fits(spent(today, today).plus(most), spending().tokensPerDay(), spending().costPerDay())
					|| !fits(spent(today.withDayOfMonth(1), today).plus(most), spending().tokensPerMonth(),
							spending().costPerMonth())) {
				return null;
			}
			count(today, 1, most);
			return new Reserve(today, most);
		}));
	}

	/**
	 * Counts what it did cost.
	 * @return how many tokens
	 */
	long settle(Reserve reserve, Question question, Reply reply) {
		Spent spent = switch (reply) {
			case Reply.Written written -> {
				long read = (written.read() >= 0) ? written.read() : question.mostTokens() / 2;
				long wrote = (written.written() >= 0) ? written.written()
						: written.text().getBytes(StandardCharsets.UTF_8).length / 3 + 1;
				yield new Spent(read + wrote, spending().cost(read, wrote));
			}
			case Reply.Failed failed -> switch (failed.trouble()) {
				case BUSY, AWAY, REFUSED -> new Spent(0, BigDecimal.ZERO);
				// It may have worked and charged for it.
				case SLOW, SERVER, UNUSABLE -> reserve.most();
			};
		};
		count(reserve.day(), 0,
				new Spent(spent.tokens() - reserve.most().tokens(), spent.cost().subtract(reserve.most().cost())));
		return spent.tokens();
	}

	Spent today() {
		LocalDate today = LocalDate.ofInstant(this.clock.instant(), ZoneOffset.UTC);
		return spent(today, today);
	}

	Spent thisMonth() {
		LocalDate today = LocalDate.ofInstant(this.clock.instant(), ZoneOffset.UTC);
		return spent(today.withDayOfMonth(1), today);
	}

	private Spending spending() {
		return this.properties.spending();
	}

	private static boolean fits(Spent spent, long tokens, @Nullable BigDecimal cost) {
		return spent.tokens() <= tokens && (cost == null || spent.cost().compareTo(cost) <= 0);
	}

	private Spent spent(LocalDate from, LocalDate to) {
		return this.jdbc.sql("""
				select coalesce(sum(tokens), 0)::bigint as tokens, coalesce(sum(cost), 0) as cost from model_use
				where day between :from and :to""")
			.param("from", from)
			.param("to", to)
			.query((row, _) -> new Spent(row.getLong("tokens"), row.getBigDecimal("cost")))
			.single();
	}

	private void count(LocalDate day, int requests, Spent more) {
		this.jdbc.sql("""
				insert into model_use as known (day, requests, tokens, cost) values (:day, :requests, :tokens, :cost)
				on conflict (day) do update set requests = known.requests + excluded.requests,
				  tokens = known.tokens + excluded.tokens, cost = known.cost + excluded.cost""")
			.param("day", day)
			.param("requests", requests)
			.param("tokens", more.tokens())
			.param("cost", more.cost())
			.update();
	}

	/**
	 * What something costs.
	 *
	 * @param tokens read and written
	 * @param cost in the currency of the prices
	 */
	record Spent(long tokens, BigDecimal cost) {

		Spent plus(Spent other) {
			return new Spent(this.tokens + other.tokens, this.cost.add(other.cost));
		}

	}

	/**
	 * What was set aside.
	 *
	 * @param day on which it counts
	 * @param most what it may cost at most
	 */
	record Reserve(LocalDate day, Spent most) {
	}

}
