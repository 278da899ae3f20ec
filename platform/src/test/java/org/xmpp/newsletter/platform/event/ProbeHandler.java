package org.xmpp.newsletter.platform.event;

import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

import org.xmpp.newsletter.contracts.SpecificationChanged;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Writes down every effect, and fails on demand.
 */
@Component
class ProbeHandler implements EventHandler<SpecificationChanged> {

	final AtomicReference<Consumer<SpecificationChanged>> before = new AtomicReference<>((_) -> {
	});

	private final JdbcClient jdbc;

	ProbeHandler(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Override
	public Class<SpecificationChanged> type() {
		return SpecificationChanged.class;
	}

	@Override
	public void on(SpecificationChanged event) {
		this.jdbc.sql("insert into effect (change) values (?)").param(event.change()).update();
		this.before.get().accept(event);
	}

	long effectsOf(UUID change) {
		return this.jdbc.sql("select count(*) from effect where change = ?").param(change).query(Long.class).single();
	}

}
