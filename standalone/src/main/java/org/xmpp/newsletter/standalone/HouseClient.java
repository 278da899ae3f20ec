package org.xmpp.newsletter.standalone;

import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.xmpp.newsletter.platform.people.Account;
import org.xmpp.newsletter.platform.people.Actor;
import org.xmpp.newsletter.platform.people.People;
import org.xmpp.newsletter.platform.people.Reception;
import org.xmpp.newsletter.platform.people.Role;
import org.xmpp.newsletter.platform.people.Tokens;

/**
 * Lets whoever starts a newsroom work with it at once, before anybody has signed in: with
 * a token that is revoked when the work is done, of an account that has no password.
 */
public final class HouseClient {

	private static final String LOGIN = "newsroom";

	private static final Set<Role> ROLES = EnumSet.of(Role.COMM_TEAM);

	private static final Duration AT_MOST = Duration.ofHours(6);

	private HouseClient() {
	}

	/**
	 * Works with a newsroom.
	 * @param newsroom which one
	 * @param person in whose name in the open mode, or null where there are accounts
	 * @param work what to do
	 * @param <T> what comes of it
	 * @return what came of it
	 */
	public static <T> T with(Newsroom newsroom, @Nullable String person, Function<NewsroomClient, T> work) {
		if (person != null) {
			return work.apply(new NewsroomClient(newsroom.address(), person));
		}
		Actor actor = new Actor(System.getProperty("user.name", "") + " at the start", "", "");
		Account account = account(newsroom, actor);
		Tokens tokens = newsroom.aggregator(Tokens.class);
		Tokens.Made made = tokens.make(account, new Tokens.Wish("at the start", ROLES, false, AT_MOST), actor);
		try {
			return work.apply(NewsroomClient.withToken(newsroom.address(), made.secret().text()));
		}
		finally {
			tokens.revoke(account, made.token().id(), actor);
		}
	}

	private static Account account(Newsroom newsroom, Actor actor) {
		return newsroom.aggregator(People.class)
			.named(LOGIN)
			.orElseGet(
					() -> newsroom.aggregator(Reception.class).invite(LOGIN, "The newsroom", ROLES, actor).account());
	}

}
