package org.xmpp.newsletter.aggregator.read;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What feeds tell about being polled.
 */
class PollingHintsTests {

	@ParameterizedTest
	@CsvSource(nullValues = "-", value = { "<ttl>90</ttl>, PT90M, ttl", "<ttl> 90 </ttl>, PT90M, ttl",
			"<ttl>0</ttl>, -, ''", "<ttl>soon</ttl>, -, ''", "<ttl>-5</ttl>, -, ''",
			"<sy:updatePeriod>daily</sy:updatePeriod>, PT24H, sy:updatePeriod",
			"<sy:updatePeriod>Hourly</sy:updatePeriod><sy:updateFrequency>2</sy:updateFrequency>, PT30M, sy:updatePeriod",
			"<sy:updatePeriod>hourly</sy:updatePeriod><sy:updateFrequency>0</sy:updateFrequency>, PT1H, sy:updatePeriod",
			"<sy:updatePeriod>sometimes</sy:updatePeriod>, -, ''",
			"<ttl>60</ttl><sy:updatePeriod>daily</sy:updatePeriod>, PT24H, sy:updatePeriod",
			"<ttl>2880</ttl><sy:updatePeriod>daily</sy:updatePeriod>, PT48H, ttl" })
	void theLongerOfTtlAndUpdatePeriodIsThePause(String head, Duration pause, String source) throws Exception {
		PollingHints hints = rss(head);
		assertThat(hints.pause()).isEqualTo(pause);
		assertThat(hints.pauseSource()).isEqualTo(source);
	}

	@Test
	void unknownHoursAndDaysAreIgnoredAndCostNothing() throws Exception {
		PollingHints hints = rss("""
				<skipHours><hour>24</hour><hour>3</hour><hour>99</hour><hour>noon</hour></skipHours>
				<skipDays><day>Sunday</day><day>Caturday</day></skipDays>""");
		assertThat(hints.skipHours()).containsExactlyInAnyOrder(0, 3);
		assertThat(hints.skipDays()).containsExactly(DayOfWeek.SUNDAY);
	}

	@Test
	void aFeedThatSkipsEveryDayMeansNothingByIt() throws Exception {
		List<String> days = List.of("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday");
		assertThat(rss("<skipDays><day>" + String.join("</day><day>", days) + "</day></skipDays>").skipDays())
			.isEmpty();
	}

	@Test
	void hubAndSelfAreFoundInRssAndAtomAndJson() throws Exception {
		PollingHints rss = rss("""
				<atom:link rel="hub" href="https://hub.example/"/><atom:link rel="self" href="/feed.xml"/>""");
		assertThat(rss.hub()).isEqualTo(URI.create("https://hub.example/"));
		assertThat(rss.self()).isEqualTo(URI.create("https://gajim.example/feed.xml"));
		assertThat(read("""
				<feed xmlns="http://www.w3.org/2005/Atom"><title>x</title><link rel="hub" href="https://hub.example/"/>
				</feed>""").hub()).isEqualTo(URI.create("https://hub.example/"));
		PollingHints json = read("""
				{"version":"https://jsonfeed.org/version/1.1","title":"x","items":[],
				"feed_url":"https://gajim.example/f.json","hubs":[{"type":"rssCloud","url":"https://old.example/"},
				{"type":"WebSub","url":"https://hub.example/"}]}""");
		assertThat(json.hub()).isEqualTo(URI.create("https://hub.example/"));
		assertThat(json.self()).isEqualTo(URI.create("https://gajim.example/f.json"));
	}

	private static PollingHints rss(String head) throws UnreadableFeedException {
		return read("""
				<rss version="2.0" xmlns:sy="http://purl.org/rss/1.0/modules/syndication/"
				  xmlns:atom="http://www.w3.org/2005/Atom"><channel><title>x</title>%s</channel></rss>"""
			.formatted(head));
	}

	private static PollingHints read(String document) throws UnreadableFeedException {
		return new FeedReader()
			.read(document.getBytes(StandardCharsets.UTF_8), null, URI.create("https://gajim.example/news"))
			.hints();
	}

}
