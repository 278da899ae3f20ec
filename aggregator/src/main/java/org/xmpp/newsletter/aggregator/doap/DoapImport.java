package org.xmpp.newsletter.aggregator.doap;

import java.net.URI;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.xmpp.newsletter.aggregator.doap.SoftwareList.Listed;
import org.xmpp.newsletter.aggregator.feed.WebAddress;
import org.xmpp.newsletter.aggregator.fetch.FetchRequest;
import org.xmpp.newsletter.aggregator.fetch.FetchResult;
import org.xmpp.newsletter.aggregator.fetch.Fetcher;
import org.xmpp.newsletter.aggregator.fetch.Validators;
import org.xmpp.newsletter.platform.problem.Problem;
import org.xmpp.newsletter.platform.problem.ProblemType;

import org.springframework.stereotype.Service;

/**
 * Fills projects from DOAP files: from one, or from all that a list names.
 */
@Service
class DoapImport {

	/** Where the list of software is at home, should it name a file without a host. */
	private static final URI HOME = URI.create("https://xmpp.org/");

	private static final int HOSTS_AT_ONCE = 8;

	private static final long SECONDS = 60;

	private final DoapFiller filler;

	private final Fetcher fetcher;

	DoapImport(DoapFiller filler, Fetcher fetcher) {
		this.filler = filler;
		this.fetcher = fetcher;
	}

	/**
	 * What came of one project.
	 *
	 * @param name its name
	 * @param outcome what became of it
	 * @param filled what was empty and is not any more
	 * @param kept where the file says something else than people did
	 * @param detail more about it, in words
	 * @param releases where its releases may be read, a guess, or null
	 * @param project the project, or null when it is not known
	 */
	record FilledProject(String name, Outcome outcome, List<String> filled, List<String> kept, String detail,
			@Nullable URI releases, @Nullable UUID project) {

		static FilledProject broken(String name, String why) {
			return new FilledProject(name, Outcome.BROKEN, List.of(), List.of(), why, null, null);
		}

	}

	/**
	 * What can come of a project.
	 */
	enum Outcome {

		ADDED, FILLED, UNCHANGED, UNKNOWN, BROKEN

	}

	/**
	 * Fetches a file or a list and fills projects from it.
	 * @param address where it is
	 * @param choice what may be changed
	 * @throws Problem when it cannot be fetched or read
	 */
	List<FilledProject> fetch(WebAddress address, Choice choice) {
		return take(body(address.uri()), address.uri(), choice);
	}

	/** Fills projects from a file or a list that somebody sends. */
	List<FilledProject> take(byte[] file, Choice choice) {
		return take(file, HOME, choice);
	}

	private List<FilledProject> take(byte[] file, URI base, Choice choice) {
		try {
			return SoftwareList.isOne(file) ? all(SoftwareList.read(file, base), choice)
					: List.of(this.filler.fill(DoapReader.read(file), List.of(), choice));
		}
		catch (IllegalArgumentException ex) {
			throw new Problem(ProblemType.INVALID, ex.getMessage() + ".");
		}
	}

	/** One host after the other's files in order, so that none is asked twice at once. */
	private List<FilledProject> all(List<Listed> list, Choice choice) {
		Queue<FilledProject> done = new ConcurrentLinkedQueue<>();
		Collection<List<Listed>> hosts = list.stream()
			.filter((listed) -> listed.doap() != null)
			.collect(Collectors
				.groupingBy((listed) -> Objects.toString(Objects.requireNonNull(listed.doap()).getHost())))
			.values();
		try (ExecutorService workers = Executors.newFixedThreadPool(HOSTS_AT_ONCE, Thread.ofVirtual().factory())) {
			workers.invokeAll(hosts.stream().map((host) -> work(host, choice, done)).toList(), SECONDS,
					TimeUnit.SECONDS);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
		List<String> reached = done.stream().map(FilledProject::name).toList();
		Stream<FilledProject> rest = list.stream()
			.filter((listed) -> !reached.contains(listed.name()))
			.map(DoapImport::notReached);
		return Stream.concat(done.stream(), rest)
			.sorted(Comparator.comparing(FilledProject::name, String.CASE_INSENSITIVE_ORDER))
			.toList();
	}

	private Callable<Void> work(List<Listed> host, Choice choice, Queue<FilledProject> done) {
		return () -> {
			host.forEach((listed) -> done.add(one(listed, choice)));
			return null;
		};
	}

	private FilledProject one(Listed listed, Choice choice) {
		try {
			Doap doap = DoapReader.read(body(Objects.requireNonNull(listed.doap())));
			Doap named = new Doap(listed.name(), doap.home(), doap.tagline(),
					Kinds.of(listed.categories()).orElse(doap.kind()), doap.languages(), doap.repository());
			return this.filler.fill(named, List.of(doap.name()), choice);
		}
		catch (RuntimeException ex) {
			return FilledProject.broken(listed.name(), String.valueOf(ex.getMessage()));
		}
	}

	private static FilledProject notReached(Listed listed) {
		return (listed.doap() == null)
				? new FilledProject(listed.name(), Outcome.UNCHANGED, List.of(), List.of(),
						"the list names no DOAP file", null, null)
				: FilledProject.broken(listed.name(), "not reached within %d s; import again".formatted(SECONDS));
	}

	private byte[] body(URI address) {
		return switch (this.fetcher.fetch(new FetchRequest(address, Validators.NONE))) {
			case FetchResult.Fetched fetched -> fetched.body();
			case FetchResult.NotModified _ -> throw unread("%s gave no answer".formatted(address));
			case FetchResult.Throttled throttled -> throw unread(throttled.detail());
			case FetchResult.Gone gone -> throw unread(gone.detail());
			case FetchResult.BotWall wall -> throw unread(wall.detail());
			case FetchResult.Refused refused -> throw unread(refused.detail());
			case FetchResult.Failed failed -> throw unread(failed.detail());
		};
	}

	private static Problem unread(String why) {
		return new Problem(ProblemType.UPSTREAM, why + ".");
	}

}
