package org.xmpp.newsletter.assembler.document;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Puts things in the order that people gave them. What they did not order keeps its
 * place.
 */
public final class HandOrder {

	private HandOrder() {
	}

	/**
	 * Orders.
	 * @param <T> the type of the things
	 * @param things in the order of the house
	 * @param key what a thing is known by
	 * @param order the keys that people put in order
	 * @return the things in the order that is printed
	 */
	public static <T> List<T> of(List<T> things, Function<T, String> key, List<String> order) {
		Map<String, Integer> rank = new HashMap<>();
		order.forEach((each) -> rank.putIfAbsent(each, rank.size()));
		List<Integer> places = new ArrayList<>();
		List<T> ordered = new ArrayList<>();
		for (int place = 0; place < things.size(); place++) {
			if (rank.containsKey(key.apply(things.get(place)))) {
				places.add(place);
				ordered.add(things.get(place));
			}
		}
		ordered.sort(Comparator.comparingInt((thing) -> rank.getOrDefault(key.apply(thing), 0)));
		List<T> result = new ArrayList<>(things);
		for (int index = 0; index < places.size(); index++) {
			result.set(places.get(index), ordered.get(index));
		}
		return result;
	}

}
