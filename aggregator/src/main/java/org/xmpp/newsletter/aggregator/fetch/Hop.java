package org.xmpp.newsletter.aggregator.fetch;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A step on the way to an answer.
 *
 * @param address that is asked
 * @param forGood whether all redirects so far were permanent
 * @param passed the addresses that were asked before
 */
record Hop(URI address, boolean forGood, List<URI> passed) {

	static Hop first(URI address) {
		return new Hop(address, true, List.of());
	}

	/**
	 * The next step. One from https back to http is gone, since a feed is public and a
	 * person reads it before it is printed, but never for good: whoever stands between
	 * could have said so.
	 */
	Hop to(URI target, boolean permanently, int most) throws FetchStoppedException {
		List<URI> passedNow = new ArrayList<>(this.passed);
		passedNow.add(this.address);
		if (passedNow.contains(target)) {
			throw FetchStoppedException.refused(Refusal.REDIRECT_LOOP,
					"%s redirects in a circle; its owner must repair that".formatted(target));
		}
		if (passedNow.size() > most) {
			throw FetchStoppedException.refused(Refusal.TOO_MANY_REDIRECTS,
					"%s redirects more than %d times; give the address where it ends".formatted(passedNow.getFirst(),
							most));
		}
		boolean downgrade = this.address.getScheme().equals("https") && target.getScheme().equals("http");
		return new Hop(target, this.forGood && permanently && !downgrade, passedNow);
	}

	/**
	 * Where the first address has moved to, as far as is known.
	 */
	@Nullable URI movedTo() {
		return (this.forGood && !this.passed.isEmpty()) ? this.address : null;
	}

	/**
	 * Whether this is a step to where validators are known.
	 */
	boolean knows(Validators validators) {
		URI origin = validators.origin();
		return (origin != null) ? this.address.equals(origin)
				: this.passed.isEmpty() || host(this.address).equals(host(this.passed.getFirst()));
	}

	private static String host(URI address) {
		return address.getScheme() + "://" + address.getRawAuthority();
	}

}
