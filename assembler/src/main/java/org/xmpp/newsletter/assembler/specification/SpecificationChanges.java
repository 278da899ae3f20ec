package org.xmpp.newsletter.assembler.specification;

import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.xmpp.newsletter.contracts.SpecificationChanged;
import org.xmpp.newsletter.platform.event.EventHandler;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Hears and keeps what changed in the list of extensions.
 */
@Repository
public class SpecificationChanges implements EventHandler<SpecificationChanged> {

	private final JdbcClient jdbc;

	private final JsonMapper json;

	SpecificationChanges(JdbcClient jdbc, JsonMapper json) {
		this.jdbc = jdbc;
		this.json = json;
	}

	@Override
	public Class<SpecificationChanged> type() {
		return SpecificationChanged.class;
	}

	@Override
	public void on(SpecificationChanged change) {
		this.jdbc.sql("""
				insert into specification_change (id, month, content) values (:id, :month, cast(:content as json))
				on conflict do nothing""")
			.param("id", change.change())
			.param("month", change.month().toString())
			.param("content", this.json.writeValueAsString(change))
			.update();
	}

	/**
	 * The changes of months.
	 * @param months the months in which they were seen
	 * @return the changes in no particular order
	 */
	public List<SpecificationChanged> of(List<YearMonth> months) {
		return this.jdbc.sql("select content from specification_change where month in (:months)")
			.param("months", months.stream().map(YearMonth::toString).toList())
			.query((row, _) -> this.json.readValue(row.getString("content"), SpecificationChanged.class))
			.list();
	}

	/**
	 * The titles of XEPs, as far as a change of them was heard of.
	 * @return the newest titles by number
	 */
	public Map<Integer, String> titles() {
		Map<Integer, String> titles = new HashMap<>();
		this.jdbc.sql("""
				select (content ->> 'number')::int as number, content ->> 'title' as title from specification_change
				where content ->> 'number' is not null order by month, content ->> 'seen'""").query((row) -> {
			titles.put(row.getInt("number"), row.getString("title"));
		});
		return titles;
	}

}
