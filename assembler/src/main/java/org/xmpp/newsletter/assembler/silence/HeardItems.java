package org.xmpp.newsletter.assembler.silence;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;

import org.xmpp.newsletter.contracts.ItemEvent;
import org.xmpp.newsletter.contracts.Project;
import org.xmpp.newsletter.platform.event.EventHandler;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Hears and keeps what projects published.
 */
@Repository
class HeardItems implements EventHandler<ItemEvent> {

	private final JdbcClient jdbc;

	HeardItems(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Override
	public Class<ItemEvent> type() {
		return ItemEvent.class;
	}

	@Override
	public void on(ItemEvent event) {
		Project project = event.source().project();
		if (project == null) {
			return;
		}
		Instant when = Objects.requireNonNullElse(event.content().published(), event.seen());
		this.jdbc
			.sql("""
					insert into heard_item (id, project, title, link, month) values (:id, :project, :title, :link, :month)
					on conflict (id) do update set project = excluded.project, title = excluded.title, link = excluded.link""")
			.param("id", event.item())
			.param("project", project.name())
			.param("title", event.content().title())
			.param("link", event.content().link().toString())
			.param("month", YearMonth.from(when.atZone(ZoneOffset.UTC)).toString())
			.update();
	}

	/** What projects published in months. */
	List<Heard> of(List<YearMonth> months) {
		return this.jdbc.sql("select project, title, link from heard_item where month in (:months) order by title, id")
			.param("months", months.stream().map(YearMonth::toString).toList())
			.query((row, _) -> new Heard(row.getString("project"), row.getString("title"), row.getString("link")))
			.list();
	}

	/**
	 * Something a project published.
	 */
	record Heard(String project, String title, String link) {
	}

}
