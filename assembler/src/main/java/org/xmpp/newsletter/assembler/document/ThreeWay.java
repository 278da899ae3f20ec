package org.xmpp.newsletter.assembler.document;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/**
 * A draft that people edited while the newsroom went on: what each side changed is in it,
 * in the order that people gave it. Where both changed the same, the person's text stands
 * and the newsroom's is told.
 *
 * @param text the file
 * @param conflicts where both sides changed the same
 */
public record ThreeWay(String text, List<Conflict> conflicts) {

	public ThreeWay {
		conflicts = List.copyOf(conflicts);
	}

	/**
	 * Brings together what was edited and what is generated now.
	 * @param given the draft that was given out for editing
	 * @param edited the same as a person gave it back
	 * @param generated the draft as it is generated now
	 * @return the draft with the changes of both
	 */
	public static ThreeWay of(String given, String edited, String generated) {
		if (edited.equals(given)) {
			return new ThreeWay(generated, List.of());
		}
		Map<String, Piece> before = byKey(given);
		Map<String, Piece> byHand = byKey(edited);
		Map<String, Piece> now = byKey(generated);
		List<Conflict> conflicts = new ArrayList<>();
		Map<String, Piece> result = new HashMap<>();
		Map<String, Piece> all = new LinkedHashMap<>(byHand);
		now.forEach(all::putIfAbsent);
		before.forEach(all::putIfAbsent);
		for (String key : all.keySet()) {
			Piece piece = decide(before.get(key), byHand.get(key), now.get(key), conflicts);
			if (piece != null) {
				result.put(key, piece);
			}
		}
		return new ThreeWay(joined(order(byHand, now, result), byHand, now), conflicts);
	}

	/**
	 * The pieces of a file that another one has with another text.
	 * @param then the older file
	 * @param now the newer file
	 * @return the newer text by the older one
	 */
	public static Map<String, String> changed(String then, String now) {
		Map<String, Piece> newer = byKey(now);
		Map<String, String> changed = new LinkedHashMap<>();
		byKey(then).forEach((key, piece) -> {
			Piece other = newer.get(key);
			if (other != null && !other.text().equals(piece.text())) {
				changed.put(piece.text(), other.text());
			}
		});
		return changed;
	}

	private static Map<String, Piece> byKey(String file) {
		Map<String, Piece> pieces = new LinkedHashMap<>();
		Piece.of(file).forEach((piece) -> pieces.put(piece.key(), piece));
		return pieces;
	}

	private static @Nullable Piece decide(@Nullable Piece before, @Nullable Piece byHand, @Nullable Piece now,
			List<Conflict> conflicts) {
		if (Objects.equals(text(before), text(byHand))) {
			return now;
		}
		if (!Objects.equals(text(before), text(now)) && !Objects.equals(text(byHand), text(now))) {
			Piece any = (byHand != null) ? byHand : (now != null) ? now : before;
			conflicts.add(new Conflict((any != null) ? any.section() : "", text(before), text(byHand), text(now)));
		}
		return byHand;
	}

	private static @Nullable String text(@Nullable Piece piece) {
		return (piece != null) ? piece.text() : null;
	}

	/** The person's order; what is new stands where the newsroom has it. */
	private static List<Piece> order(Map<String, Piece> byHand, Map<String, Piece> now, Map<String, Piece> result) {
		List<String> order = new ArrayList<>(byHand.keySet());
		String last = null;
		for (String key : now.keySet()) {
			if (!byHand.containsKey(key)) {
				order.add((last != null) ? order.indexOf(last) + 1 : 0, key);
			}
			last = key;
		}
		return order.stream().map(result::get).filter(Objects::nonNull).toList();
	}

	private static String joined(List<Piece> pieces, Map<String, Piece> byHand, Map<String, Piece> now) {
		Map<String, String> gaps = new HashMap<>();
		addGaps(now, gaps);
		addGaps(byHand, gaps);
		List<Piece> followed = new ArrayList<>();
		for (int index = 0; index < pieces.size(); index++) {
			Piece piece = pieces.get(index);
			if (index + 1 == pieces.size()) {
				followed.add(piece.followedBy("\n"));
			}
			else {
				Piece next = pieces.get(index + 1);
				String usual = (piece.item() && next.item()) || piece.key().startsWith("front ") ? "\n" : "\n\n";
				followed.add(piece.followedBy(gaps.getOrDefault(piece.key() + "\0" + next.key(), usual)));
			}
		}
		return followed.stream().map((piece) -> piece.text() + piece.after()).collect(Collectors.joining());
	}

	private static void addGaps(Map<String, Piece> pieces, Map<String, String> gaps) {
		Piece last = null;
		for (Piece piece : pieces.values()) {
			if (last != null) {
				gaps.put(last.key() + "\0" + piece.key(), last.after());
			}
			last = piece;
		}
	}

}
