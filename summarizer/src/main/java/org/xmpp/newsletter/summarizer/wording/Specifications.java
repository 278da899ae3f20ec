package org.xmpp.newsletter.summarizer.wording;

import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.xmpp.newsletter.contracts.SpecificationChanged;
import org.xmpp.newsletter.platform.event.EventHandler;
import org.xmpp.newsletter.summarizer.draft.SpecificationTitles;

/**
 * Hears what XEPs are called.
 */
@Component
public class Specifications implements EventHandler<SpecificationChanged> {

	private final JdbcClient jdbc;

	Specifications(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Override
	public Class<SpecificationChanged> type() {
		return SpecificationChanged.class;
	}

	/** A proposal has no number yet, and nobody mentions it by one. */
	@Override
	public void on(SpecificationChanged event) {
		Integer number = event.number();
		if (number == null || event.title().isBlank()) {
			return;
		}
		this.jdbc.sql("""
				insert into specification (number, title, seen) values (:number, :title, :seen)
				on conflict (number) do update set title = excluded.title, seen = excluded.seen
				where excluded.seen >= specification.seen""")
			.param("number", number)
			.param("title", event.title().strip())
			.param("seen", event.seen().atOffset(ZoneOffset.UTC))
			.update();
	}

	/**
	 * What XEPs are called now.
	 * @return the titles that the program brings, and newer ones
	 */
	public SpecificationTitles titles() {
		Map<Integer, String> heard = new HashMap<>();
		this.jdbc.sql("select number, title from specification").query((row) -> {
			heard.put(row.getInt("number"), row.getString("title"));
		});
		return SpecificationTitles.shipped().with(heard);
	}

}
