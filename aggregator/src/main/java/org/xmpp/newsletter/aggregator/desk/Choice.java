package org.xmpp.newsletter.aggregator.desk;

import java.net.URI;
import java.util.Arrays;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.xmpp.newsletter.aggregator.feed.NewFeed;
import org.xmpp.newsletter.contracts.ProjectKind;
import org.xmpp.newsletter.platform.problem.Problem;
import org.xmpp.newsletter.platform.problem.ProblemType;

import org.springframework.util.MultiValueMap;

/**
 * A candidate that a person chose.
 *
 * @param feed what to register
 * @param others where it is as well
 */
record Choice(NewFeed feed, List<URI> others) {

	private static final int MOST = 20;

	/**
	 * Reads the form of the candidates' page: a field for each feed with its addresses.
	 */
	static List<Choice> of(MultiValueMap<String, String> form) {
		List<String> chosen = form.getOrDefault("feed", List.of());
		Requests.require(!chosen.isEmpty(), "Choose at least one feed.");
		Requests.require(chosen.size() <= MOST, "Choose at most " + MOST + " feeds.");
		return chosen.stream().map((addresses) -> of(addresses, form)).toList();
	}

	private static Choice of(String addresses, MultiValueMap<String, String> form) {
		List<String> all = Arrays.asList(addresses.strip().split(" "));
		RegisterForm request = new RegisterForm(all.getFirst(), form.getFirst("project"), kind(form.getFirst("kind")),
				form.getFirst("section"));
		return new Choice(request.toNewFeed(),
				all.stream().skip(1).map((other) -> Requests.address(other).uri()).toList());
	}

	private static @Nullable ProjectKind kind(@Nullable String name) {
		try {
			return (name == null || name.isBlank()) ? null : ProjectKind.valueOf(name);
		}
		catch (IllegalArgumentException ex) {
			throw new Problem(ProblemType.INVALID, "There is no kind of project '%s'.".formatted(name));
		}
	}

}
