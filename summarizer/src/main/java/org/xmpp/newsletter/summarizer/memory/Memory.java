package org.xmpp.newsletter.summarizer.memory;

import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.xmpp.newsletter.summarizer.section.Printed;
import org.xmpp.newsletter.summarizer.section.Section;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * What was printed in all issues that are known.
 */
@Repository
public class Memory {

	private static final String SELECT = """
			select r.*, i.appeared from remembered r join remembered_issue i using (month, origin)
			""";

	private final JdbcClient jdbc;

	private final NamedParameterJdbcTemplate batches;

	private final JsonMapper json = JsonMapper.builder().build();

	Memory(JdbcClient jdbc, NamedParameterJdbcTemplate batches) {
		this.jdbc = jdbc;
		this.batches = batches;
	}

	/**
	 * Remembers an issue in the place of what was remembered of it. An imported issue
	 * also takes the place of the facts that come with the newsroom.
	 * @param month the last month that it covers
	 * @param appeared when it appeared
	 * @param origin where it is known from
	 * @param entries its entries
	 */
	public void remember(YearMonth month, LocalDate appeared, Origin origin, List<PrintedEntry> entries) {
		forget(month, origin);
		if (origin == Origin.IMPORTED) {
			forget(month, Origin.SHIPPED);
		}
		add(month, appeared, origin);
		add(entries.stream().map((entry) -> values(month, origin, entry)));
	}

	/**
	 * Remembers the facts that come with the newsroom, unless these very facts were
	 * remembered before. Months whose issue was imported are left alone.
	 * @param edition tells one edition of the facts from another
	 * @param facts reads them
	 */
	@Transactional
	public void learnByHeart(String edition, Supplier<List<ShippedIssue>> facts) {
		int fresh = this.jdbc.sql("insert into shipped_edition (edition) values (:edition) on conflict do nothing")
			.param("edition", edition)
			.update();
		if (fresh == 0) {
			return;
		}
		this.jdbc.sql("delete from shipped_edition where edition <> :edition").param("edition", edition).update();
		this.jdbc.sql("delete from remembered_issue where origin = 'shipped'").update();
		Set<String> imported = Set.copyOf(this.jdbc.sql("select month from remembered_issue where origin = 'imported'")
			.query((row, _) -> row.getString(1))
			.list());
		List<ShippedIssue> missing = facts.get()
			.stream()
			.filter((issue) -> !imported.contains(issue.month().toString()))
			.toList();
		missing.forEach((issue) -> add(issue.month(), issue.appeared(), Origin.SHIPPED));
		add(missing.stream()
			.flatMap((issue) -> issue.entries().stream().map((entry) -> values(issue.month(), Origin.SHIPPED, entry))));
	}

	private void add(YearMonth month, LocalDate appeared, Origin origin) {
		this.jdbc.sql("insert into remembered_issue (month, origin, appeared) values (:month, :origin, :appeared)")
			.param("month", month.toString())
			.param("origin", origin.word())
			.param("appeared", appeared)
			.update();
	}

	private void add(Stream<SqlParameterSource> entries) {
		this.batches.batchUpdate("""
				insert into remembered (month, origin, section, title, text, names, address, pages, versions, releases)
				values (:month, :origin, :section, :title, :text, :names, :address, :pages, :versions,
				  :releases::jsonb)""", entries.toArray(SqlParameterSource[]::new));
	}

	private void forget(YearMonth month, Origin origin) {
		this.jdbc.sql("delete from remembered_issue where month = :month and origin = :origin")
			.param("month", month.toString())
			.param("origin", origin.word())
			.update();
	}

	private SqlParameterSource values(YearMonth month, Origin origin, PrintedEntry entry) {
		Map<String, @Nullable Object> values = new HashMap<>();
		Section section = entry.section();
		values.put("month", month.toString());
		values.put("origin", origin.word());
		values.put("section", (section != null) ? section.id() : null);
		values.put("title", entry.title());
		values.put("text", entry.text());
		values.put("names", entry.names().toLowerCase(Locale.ROOT));
		values.put("address", Optional.ofNullable(entry.address()).map(URI::toString).orElse(null));
		values.put("pages", entry.pages().toArray(String[]::new));
		values.put("versions", entry.versionKeys().toArray(String[]::new));
		values.put("releases", this.json.writeValueAsString(entry.releases()));
		return new MapSqlParameterSource(values);
	}

	/**
	 * The pages that the imported issue of a month printed.
	 * @param month the month
	 * @return their keys
	 */
	public List<String> pages(YearMonth month) {
		return this.jdbc.sql("select distinct unnest(pages) from remembered where month = :month")
			.param("month", month.toString())
			.query((row, _) -> row.getString(1))
			.list();
	}

	/**
	 * Which projects an issue may have told of.
	 * @param month the issue
	 * @param projects names in lower case
	 * @return those of them that it names
	 */
	public List<String> namedIn(YearMonth month, Collection<String> projects) {
		return this.jdbc.sql("""
				select p.name from unnest(:projects) as p(name) where exists (select from remembered
				where month = :month and position(regexp_replace(p.name, '[ .-].*$', '') in names) > 0)""")
			.param("projects", projects.toArray(String[]::new))
			.param("month", month.toString())
			.query((row, _) -> row.getString(1))
			.list();
	}

	/**
	 * Whether too few issues are known to tell what was never printed.
	 * @return true for less than a year
	 */
	public boolean isYoung() {
		return this.jdbc.sql("select count(distinct month) from remembered_issue")
			.query(Integer.class)
			.single() <= Recollection.ENOUGH;
	}

	/**
	 * Recalls what may have printed some items.
	 * @param pages the keys of their addresses
	 * @param versions the keys of their versions
	 * @param today the day
	 * @return what is known of them
	 */
	public Recollection recall(Collection<String> pages, Collection<String> versions, LocalDate today) {
		return new Recollection(
				this.jdbc.sql(SELECT + "where r.pages && :pages::text[] or r.versions && :versions::text[]")
					.param("pages", pages.toArray(String[]::new))
					.param("versions", versions.toArray(String[]::new))
					.query(this::map)
					.list(),
				today);
	}

	/**
	 * Recalls what may have told of a project.
	 * @param project the project's name
	 * @param today the day
	 * @return what is known of it
	 */
	public Recollection recall(String project, LocalDate today) {
		String word = project.toLowerCase(Locale.ROOT).split("[ .-]", 2)[0];
		return new Recollection(this.jdbc.sql(SELECT + "where position(:word in r.names) > 0")
			.param("word", word)
			.query(this::map)
			.list(), today);
	}

	/**
	 * How many issues of earlier months are known.
	 * @param month the month
	 * @return their number
	 */
	public int issuesBefore(YearMonth month) {
		return this.jdbc.sql("select count(distinct month) from remembered_issue where month < :month")
			.param("month", month.toString())
			.query(Integer.class)
			.single();
	}

	/**
	 * Where the entries of issues of other newsrooms stood, to learn from.
	 * @param today the day; what appeared later is not known
	 * @return them in the order of the issues
	 */
	public List<Printed> placed(LocalDate today) {
		return this.jdbc.sql(SELECT + """
				where r.origin <> 'here' and r.section is not null and r.address is not null
				and i.appeared <= :today and r.month < :month order by r.month, r.id""")
			.param("today", today)
			.param("month", YearMonth.from(today).toString())
			.query(this::map)
			.list()
			.stream()
			.flatMap((remembered) -> remembered.placed().stream())
			.toList();
	}

	private Remembered map(ResultSet row, int index) throws SQLException {
		String section = row.getString("section");
		String address = row.getString("address");
		PrintedEntry entry = new PrintedEntry((section != null) ? Section.of(section).orElse(null) : null,
				row.getString("title"), row.getString("text"), row.getString("names"),
				(address != null) ? URI.create(address) : null, List.of((String[]) row.getArray("pages").getArray()),
				releases(row.getString("releases")));
		return new Remembered(YearMonth.parse(row.getString("month")), row.getObject("appeared", LocalDate.class),
				Origin.of(row.getString("origin")), entry);
	}

	private List<PrintedRelease> releases(String json) {
		return List.of(this.json.readValue(json, PrintedRelease[].class));
	}

}
