package org.xmpp.newsletter.assembler.archive;

import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

import org.xmpp.newsletter.assembler.lint.Lint;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Remembers which news links issues printed, so that later ones do not print them again.
 */
@Repository
public class PrintedLinks {

	/** As many issues back as the checks were judged with. */
	private static final int ISSUES = 3;

	private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.ENGLISH);

	private final JdbcClient jdbc;

	PrintedLinks(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Keeps the links of an issue in the place of those known of its month.
	 * @param month the month of the issue
	 * @param markdown its file
	 */
	public void keep(YearMonth month, String markdown) {
		this.jdbc.sql("delete from printed_link where month = :month").param("month", month.toString()).update();
		Lint.news(markdown, "")
			.keySet()
			.forEach((link) -> this.jdbc.sql("insert into printed_link (month, link) values (:month, :link)")
				.param("month", month.toString())
				.param("link", link)
				.update());
	}

	/**
	 * What the last issues before a month printed.
	 * @param month the month of an issue
	 * @return the links in the form in which they are compared, with what to call the
	 * newest issue that has it
	 */
	public Map<String, String> before(YearMonth month) {
		Map<String, String> printed = new HashMap<>();
		this.jdbc.sql("""
				select month, link from printed_link where month in (select distinct month from printed_link
				  where month < :month order by month desc limit :issues) order by month""")
			.param("month", month.toString())
			.param("issues", ISSUES)
			.query((row) -> {
				printed.put(row.getString("link"),
						"the issue of " + MONTH.format(YearMonth.parse(row.getString("month"))));
			});
		return printed;
	}

}
