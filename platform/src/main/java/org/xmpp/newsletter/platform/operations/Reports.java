package org.xmpp.newsletter.platform.operations;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;

import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Keeps what each service last said of itself where all can read it, also when the
 * service itself is away.
 */
class Reports {

	private final JdbcClient jdbc;

	private final JsonMapper json = new JsonMapper();

	Reports(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	void save(Report report) {
		this.jdbc.sql("""
				insert into operations.report (service, at, since, readings, trouble)
				values (:service, :at, :since, :readings::jsonb, :trouble)
				on conflict (service) do update set at = excluded.at, since = excluded.since,
				  readings = excluded.readings, trouble = excluded.trouble""")
			.param("service", report.service())
			.param("at", report.at().atOffset(ZoneOffset.UTC))
			.param("since", report.since().atOffset(ZoneOffset.UTC))
			.param("readings", this.json.writeValueAsString(report.readings()))
			.param("trouble", report.trouble())
			.update();
	}

	List<Report> all() {
		return this.jdbc.sql("select * from operations.report order by service")
			.query((row, _) -> new Report(row.getString("service"),
					row.getObject("at", OffsetDateTime.class).toInstant(),
					row.getObject("since", OffsetDateTime.class).toInstant(),
					this.json.readValue(row.getString("readings"), new TypeReference<List<Reading>>() {
					}), row.getString("trouble")))
			.list();
	}

}
