package org.xmpp.newsletter.assembler.issue;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.xmpp.newsletter.assembler.hand.Writing.Event;
import org.xmpp.newsletter.assembler.lint.Day;
import org.xmpp.newsletter.assembler.markdown.Markdown;
import org.xmpp.newsletter.assembler.markdown.TextInspection;
import org.xmpp.newsletter.assembler.markdown.TextLink;

/**
 * Finds out which events an issue should tell: what the issue before told and is still
 * ahead, and what the site's list has.
 */
final class Events {

	/** How far ahead events were told so far. */
	private static final int MONTHS_AHEAD = 4;

	private final LocalDate published;

	private final Map<String, Event> site = new HashMap<>();

	private final Map<String, String> there = new HashMap<>();

	/**
	 * Begins with what is known of an issue.
	 * @param published the day on which it comes out
	 * @param listed the events of the site's list
	 * @param texts what stands in the issue as an event
	 */
	Events(LocalDate published, List<Event> listed, List<String> texts) {
		this.published = published;
		listed.forEach((event) -> this.site.put(key(event.address()), event));
		for (String text : texts) {
			TextInspection.of(text)
				.links()
				.stream()
				.map(TextLink::address)
				.forEach((address) -> this.there.putIfAbsent(key(address), text));
		}
	}

	/** What the issue before told, and then what only the site's list has. */
	List<EventOffer> offers(List<String> printed) {
		List<EventOffer> offers = new ArrayList<>();
		Map<String, Event> left = new HashMap<>(this.site);
		for (String text : printed) {
			String address = TextInspection.of(text).links().stream().map(TextLink::address).findFirst().orElse(null);
			offers.add(again(text, address, left.remove(key(address))));
		}
		left.values()
			.stream()
			.filter((event) -> !last(event).isBefore(this.published)
					&& event.begins().isBefore(this.published.plusMonths(MONTHS_AHEAD)))
			.sorted(Comparator.comparing(Event::begins).thenComparing(Event::title))
			.forEach((event) -> offers.add(listed(event)));
		return offers;
	}

	private EventOffer again(String text, @Nullable String address, @Nullable Event listed) {
		String now = this.there.get(key(address));
		List<Day> days = Day.in(TextInspection.of((now != null) ? now : text).plain(), this.published);
		boolean differs = listed != null && !days.isEmpty()
				&& days.stream().noneMatch((day) -> isDuring(day.date(), listed));
		String site = (listed != null) ? "The site says " + days(listed) + "." : "";
		if (now != null) {
			return differs ? offer(text, address, EventOffer.State.THERE_CHANGED, site + " Correct the entry.")
					: offer(text, address, EventOffer.State.THERE, "The issue tells it already.");
		}
		if (listed != null && differs) {
			return last(listed).isBefore(this.published) ? offer(text, address, EventOffer.State.PAST, site)
					: offer(text, address, EventOffer.State.CHANGED, site + " The issue before said otherwise.");
		}
		if (days.isEmpty()) {
			return offer(text, address, EventOffer.State.UNDATED,
					"It names no day. Look whether it takes place again.");
		}
		boolean past = days.stream().allMatch((day) -> day.date().isBefore(this.published));
		return past ? offer(text, address, EventOffer.State.PAST, "It is over when the issue comes out.")
				: offer(text, address, EventOffer.State.AHEAD, "The issue before told it, and it is still ahead.");
	}

	private EventOffer listed(Event event) {
		String now = this.there.get(key(event.address()));
		String place = event.place().isEmpty() ? "" : ", " + Markdown.words(event.place());
		String text = "[" + Markdown.words(event.title()) + "](" + event.address() + ")" + place + ", " + days(event)
				+ ".";
		if (now == null) {
			return offer(text, event.address(), EventOffer.State.AHEAD, "The site's list has it.");
		}
		List<Day> days = Day.in(TextInspection.of(now).plain(), this.published);
		boolean differs = !days.isEmpty() && days.stream().noneMatch((day) -> isDuring(day.date(), event));
		return differs
				? offer(text, event.address(), EventOffer.State.THERE_CHANGED,
						"The site says " + days(event) + ". Correct the entry.")
				: offer(text, event.address(), EventOffer.State.THERE, "The issue tells it already.");
	}

	private static EventOffer offer(String text, @Nullable String address, EventOffer.State state, String words) {
		TextInspection inspected = TextInspection.of(text);
		String title = inspected.links().isEmpty() ? inspected.plain() : inspected.links().getFirst().text();
		UUID id = UUID.nameUUIDFromBytes((key(address) + "|" + title).getBytes(StandardCharsets.UTF_8));
		return new EventOffer(id, title, text, address, state, words);
	}

	private static boolean isDuring(LocalDate day, Event event) {
		return !day.isBefore(event.begins()) && !day.isAfter(last(event));
	}

	private static LocalDate last(Event event) {
		return Objects.requireNonNullElse(event.ends(), event.begins());
	}

	private static String days(Event event) {
		LocalDate last = last(event);
		return last.equals(event.begins()) ? event.begins().toString() : event.begins() + " to " + last;
	}

	private static String key(@Nullable String address) {
		return (address == null) ? ""
				: address.replaceFirst("#.*$", "").replaceFirst("/+$", "").replaceFirst("^https?://(?:www\\.)?", "");
	}

}
