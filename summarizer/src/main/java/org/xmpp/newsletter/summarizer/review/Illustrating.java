package org.xmpp.newsletter.summarizer.review;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.xmpp.newsletter.contracts.EntryFigure;
import org.xmpp.newsletter.platform.page.Person;
import org.xmpp.newsletter.platform.problem.Problem;
import org.xmpp.newsletter.platform.problem.ProblemType;
import org.xmpp.newsletter.summarizer.figure.Captions;
import org.xmpp.newsletter.summarizer.figure.FileNames;
import org.xmpp.newsletter.summarizer.figure.Pictures;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where editors choose the pictures that are printed with an entry. Nothing is chosen
 * until a person does.
 */
@Component
@Transactional
public class Illustrating {

	private static final String WHAT = "illustrated";

	private final Guard guard;

	private final Ruling ruling;

	private final Entries entries;

	private final Items items;

	private final Acts acts;

	Illustrating(Guard guard, Ruling ruling, Entries entries, Items items, Acts acts) {
		this.guard = guard;
		this.ruling = ruling;
		this.entries = entries;
		this.items = items;
		this.acts = acts;
	}

	/**
	 * Chooses the figures of an entry. On an approved one this is a correction.
	 * @param id the entry
	 * @param version the version that the editor saw
	 * @param chosen the pictures in the order of print, none for no figure
	 * @param by the editor
	 * @return the entry as it is now
	 * @throws Problem when there is no such entry, it has changed, a picture is none of
	 * its sources, a caption is none, or its state does not allow it
	 */
	public Entry choose(UUID id, int version, List<Chosen> chosen, Person by) {
		Entry old = this.guard.current(id, version);
		if (!(old.state() instanceof EntryState.Approved)) {
			Guard.requireUndecided(old);
		}
		List<EntryFigure> figures = figures(old, chosen);
		if (figures.equals(old.draft().figures())) {
			return old;
		}
		Entry changed = old.changed(old.draft().withFigures(figures), old.placement(), old.month(), old.edited(),
				old.placed());
		String detail = figures.isEmpty() ? "no figure"
				: figures.stream().map(EntryFigure::file).collect(Collectors.joining(", "));
		this.ruling.write(this.acts.begin(WHAT, by), old, changed, WHAT, detail);
		return this.entries.find(id).orElse(changed);
	}

	private List<EntryFigure> figures(Entry entry, List<Chosen> chosen) {
		if (chosen.size() > Pictures.MOST) {
			throw new Problem(ProblemType.INVALID,
					"An entry has at most %d figures; %d are chosen.".formatted(Pictures.MOST, chosen.size()));
		}
		List<URI> possible = FigureChoice.of(entry, this.items.of(entry.id()))
			.stream()
			.map(FigureChoice::address)
			.toList();
		List<String> taken = new ArrayList<>(namesOfOthers(entry));
		entry.draft().figures().forEach((figure) -> taken.add(figure.file()));
		List<EntryFigure> figures = new ArrayList<>();
		for (Chosen one : chosen) {
			URI address = possible.stream()
				.filter((known) -> known.toString().equals(one.address()))
				.findFirst()
				.orElseThrow(() -> new Problem(ProblemType.INVALID,
						"“%s” is no picture of the entry's sources.".formatted(one.address())));
			if (figures.stream().anyMatch((figure) -> figure.address().equals(address))) {
				throw new Problem(ProblemType.INVALID, "“%s” is chosen twice.".formatted(address));
			}
			String file = file(entry, address, taken);
			taken.add(file);
			figures.add(new EntryFigure(address, Captions.of(one.caption()), file));
		}
		return figures;
	}

	/** A name stays, so that the file changes no more than it must. */
	private static String file(Entry entry, URI address, List<String> taken) {
		return entry.draft()
			.figures()
			.stream()
			.filter((figure) -> figure.address().equals(address))
			.map(EntryFigure::file)
			.findFirst()
			.orElseGet(() -> FileNames.of(Objects.requireNonNullElse(entry.draft().project(), entry.draft().title()),
					address, taken));
	}

	private List<String> namesOfOthers(Entry entry) {
		return this.entries.list(entry.month(), null, null)
			.stream()
			.filter((other) -> !other.id().equals(entry.id()))
			.flatMap((other) -> other.draft().figures().stream())
			.map(EntryFigure::file)
			.toList();
	}

	/**
	 * A picture that a person wants printed.
	 *
	 * @param address its address, one of those that the sources show
	 * @param caption what is seen, plain text
	 */
	public record Chosen(@Nullable String address, @Nullable String caption) {
	}

}
