package org.xmpp.newsletter.aggregator.discovery;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.jspecify.annotations.Nullable;
import org.xmpp.newsletter.aggregator.discovery.form.Guess;
import org.xmpp.newsletter.aggregator.feed.WebAddress;
import org.xmpp.newsletter.aggregator.fetch.FetchRequest;
import org.xmpp.newsletter.aggregator.fetch.FetchResult;
import org.xmpp.newsletter.aggregator.fetch.Validators;
import org.xmpp.newsletter.aggregator.validation.Finding;

/**
 * One look for feeds: asks one address after the other within its limits and keeps
 * account of it.
 */
final class Walk {

	private final Web web;

	private final Turns turns;

	private final Reading reading;

	private final InstantSource clock;

	private final int mostRequests;

	private final Instant end;

	private final List<Candidate> candidates = new ArrayList<>();

	private final List<Attempt> attempts = new ArrayList<>();

	private final Set<String> seen = new HashSet<>();

	private final Set<String> askedHosts = new HashSet<>();

	private final Set<String> silentHosts = new HashSet<>();

	private @Nullable String cut;

	Walk(Web web, Turns turns, Reading reading, InstantSource clock, DiscoveryProperties limits) {
		this.web = web;
		this.turns = turns;
		this.reading = reading;
		this.clock = clock;
		this.mostRequests = limits.requests();
		this.end = clock.instant().plus(limits.limit());
	}

	/**
	 * A page that was met on the way.
	 */
	record Met(byte[] body, URI address) {
	}

	boolean found() {
		return !this.candidates.isEmpty();
	}

	/** Whether a host will not be asked again. */
	boolean silent(URI address) {
		return this.silentHosts.contains(host(address));
	}

	Discovered end(URI asked) {
		List<Candidate> best = this.candidates.stream()
			.sorted(Comparator.comparing((candidate) -> candidate.rhythm().items() == 0))
			.toList();
		return new Discovered(asked, best, this.attempts, this.cut);
	}

	/**
	 * Asks an address, unless it was asked before, its host had enough, or a limit is
	 * reached.
	 * @param guess the address
	 * @return a page, if that is what came
	 */
	Optional<Met> ask(Guess guess) {
		URI address = guess.address();
		if (silent(address) || isOver() || !this.seen.add(address.toString())) {
			return Optional.empty();
		}
		return take(fetch(address), guess);
	}

	private boolean isOver() {
		if (this.attempts.size() >= this.mostRequests) {
			this.cut = "The look ended after %d requests, so as not to be a burden.".formatted(this.mostRequests);
		}
		else if (!this.clock.instant().isBefore(this.end)) {
			this.cut = "The look ended because the time was up; the sites asked are slow.";
		}
		return this.cut != null;
	}

	private FetchResult fetch(URI address) {
		return this.turns.take(host(address), this.askedHosts, () -> inTime(address));
	}

	private FetchResult inTime(URI address) {
		FutureTask<FetchResult> task = new FutureTask<>(
				() -> this.web.fetch(new FetchRequest(address, Validators.NONE)));
		Thread asking = Thread.ofVirtual().name("discovery").start(task);
		try {
			Duration left = Duration.between(this.clock.instant(), this.end);
			return task.get(Math.max(1, left.toMillis()), TimeUnit.MILLISECONDS);
		}
		catch (TimeoutException ex) {
			asking.interrupt();
			return new FetchResult.Throttled(0, null, "%s gave no answer in the time left".formatted(address));
		}
		catch (ExecutionException ex) {
			return new FetchResult.Throttled(0, null, "%s could not be asked: %s".formatted(address, ex.getCause()));
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			this.cut = "The look was interrupted.";
			return new FetchResult.Throttled(0, null, "%s was not asked to the end".formatted(address));
		}
	}

	private Optional<Met> take(FetchResult result, Guess guess) {
		return switch (result) {
			case FetchResult.Fetched fetched -> take(fetched, guess);
			case FetchResult.NotModified _ ->
				nothing(guess, "It answers that nothing has changed, without being asked");
			case FetchResult.Gone gone -> nothing(guess, gone.detail());
			case FetchResult.Refused refused -> nothing(guess, refused.detail());
			case FetchResult.Throttled throttled -> hush(guess, throttled.detail());
			case FetchResult.BotWall wall -> hush(guess, wall.detail());
			case FetchResult.Failed failed ->
				(failed.status() != null) ? nothing(guess, failed.detail()) : hush(guess, failed.detail());
		};
	}

	private Optional<Met> take(FetchResult.Fetched fetched, Guess guess) {
		return switch (this.reading.see(fetched, guess, null)) {
			case Reading.Seen.Feed feed -> {
				note(guess, "A feed: %s, %s".formatted(feed.candidate().format(), feed.candidate().rhythm().words()),
						List.of());
				add(withEncryption(feed.candidate(), fetched, guess));
				yield Optional.empty();
			}
			case Reading.Seen.BrokenFeed broken -> {
				note(guess, "A feed that cannot be read: " + broken.reason(), broken.findings());
				yield Optional.empty();
			}
			case Reading.Seen.Other other -> {
				note(guess, other.reason(), List.of());
				yield Optional.of(new Met(fetched.body(), fetched.address()));
			}
		};
	}

	/** Finds out whether the same feed is to be had by https as well. */
	private Candidate withEncryption(Candidate candidate, FetchResult.Fetched fetched, Guess guess) {
		URI plain = candidate.address();
		if (!"http".equals(plain.getScheme()) || plain.getPort() != -1 || isOver()) {
			return candidate;
		}
		URI encrypted = URI.create("https" + plain.toString().substring("http".length()));
		Guess again = new Guess(encrypted, guess.tier(), "the same feed may be had by https");
		this.seen.add(encrypted.toString());
		boolean same = fetch(encrypted) instanceof FetchResult.Fetched answer
				&& this.reading.see(answer, again, null) instanceof Reading.Seen.Feed other
				&& other.candidate().showsTheSameAs(candidate);
		note(again, same ? "The same feed" : "Not the same feed", List.of());
		return (same && this.reading.see(fetched, guess, encrypted) instanceof Reading.Seen.Feed feed)
				? feed.candidate() : candidate;
	}

	private void add(Candidate candidate) {
		boolean known = this.candidates.stream()
			.anyMatch((other) -> other.address().equals(candidate.address())
					|| other.others().contains(candidate.address()) && other.showsTheSameAs(candidate));
		if (!known) {
			this.candidates.add(this.candidates.stream()
				.filter(candidate::showsTheSameAs)
				.findFirst()
				.map((other) -> candidate.sameAs(other.address()))
				.orElse(candidate));
		}
	}

	private Optional<Met> nothing(Guess guess, String result) {
		note(guess, result, List.of());
		return Optional.empty();
	}

	/** Who does not answer, or asks for patience, is left alone. */
	private Optional<Met> hush(Guess guess, String result) {
		this.silentHosts.add(host(guess.address()));
		return nothing(guess, result + "; its host is not asked again now");
	}

	private void note(Guess guess, String result, List<Finding> findings) {
		this.attempts.add(new Attempt(guess.address(), guess.why(), result, findings));
	}

	private static String host(URI address) {
		return new WebAddress(address).host();
	}

}
