package org.xmpp.newsletter.platform.api;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.xmpp.newsletter.platform.problem.Problem;
import org.xmpp.newsletter.platform.problem.ProblemType;

import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Which part of a list a program asks for. Where more follows, the answer has a link to
 * it (RFC 8288): programs go along these links and read nothing into them.
 *
 * @param limit how many at most, or null for as many as are given at once
 * @param after where to go on, as such a link says, or null for the beginning
 */
public record Part(@Nullable Integer limit, @Nullable String after) {

	/** As many as are given at once. */
	public static final int MOST = 10_000;

	private static final Pattern PLACE = Pattern.compile("(\\d{1,9}):(.*)", Pattern.DOTALL);

	/**
	 * Answers with this part of a list.
	 * @param <T> what is listed
	 * @param all the whole list, in its order
	 * @param key what one is known by
	 * @param request the request
	 * @return the part, with a link where more follows
	 * @throws Problem when there is no such part
	 */
	public <T> ResponseEntity<List<T>> of(List<T> all, Function<T, ?> key, ServerHttpRequest request) {
		int most = most();
		int begin = begin(all, key);
		int end = Math.min(all.size(), begin + most);
		ResponseEntity.BodyBuilder answer = ResponseEntity.ok();
		if (end < all.size()) {
			String place = (end - 1) + ":" + key.apply(all.get(end - 1));
			answer.header(HttpHeaders.LINK, next(request, "after", encoded(place), most));
		}
		return answer.body(List.copyOf(all.subList(begin, end)));
	}

	/**
	 * Links to the part that follows.
	 * @param request the request for this part
	 * @param name the parameter that says where to go on
	 * @param place its value
	 * @param most how many at most
	 * @return the value of a Link header
	 */
	public static String next(ServerHttpRequest request, String name, String place, int most) {
		String query = UriComponentsBuilder.fromUri(request.getURI())
			.replaceQueryParam(name, place)
			.replaceQueryParam("limit", most)
			.build(true)
			.getQuery();
		return "<%s?%s>; rel=\"next\"".formatted(request.getURI().getRawPath(), query);
	}

	private int most() {
		int most = Objects.requireNonNullElse(this.limit, MOST);
		if (most < 1 || most > MOST) {
			throw new Problem(ProblemType.INVALID, "The limit is 1 to %d.".formatted(MOST));
		}
		return most;
	}

	/** What was shown last may be gone by now; then what stands in its place is next. */
	private <T> int begin(List<T> all, Function<T, ?> key) {
		if (this.after == null) {
			return 0;
		}
		Matcher place = PLACE.matcher(decoded(this.after));
		if (!place.matches()) {
			throw nowhere();
		}
		String last = place.group(2);
		for (int index = 0; index < all.size(); index++) {
			if (String.valueOf(key.apply(all.get(index))).equals(last)) {
				return index + 1;
			}
		}
		return Math.min(all.size(), Integer.parseInt(place.group(1)));
	}

	private static String encoded(String place) {
		return Base64.getUrlEncoder().withoutPadding().encodeToString(place.getBytes(StandardCharsets.UTF_8));
	}

	private static String decoded(String after) {
		try {
			return new String(Base64.getUrlDecoder().decode(after), StandardCharsets.UTF_8);
		}
		catch (IllegalArgumentException ex) {
			throw nowhere();
		}
	}

	private static Problem nowhere() {
		return new Problem(ProblemType.INVALID,
				"This 'after' is from no link of this newsroom. Ask for the list anew, without it.");
	}

}
