package org.xmpp.newsletter.standalone.browser;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

import org.xmpp.newsletter.platform.people.Account;
import org.xmpp.newsletter.platform.people.Actor;
import org.xmpp.newsletter.platform.people.Reception;
import org.xmpp.newsletter.platform.people.Role;
import org.xmpp.newsletter.platform.people.WayIn;
import org.xmpp.newsletter.standalone.Newsroom;

import org.springframework.util.FileSystemUtils;

/**
 * An empty newsroom with accounts, as a team would run it.
 */
final class AccountsNewsroom implements VisitedNewsroom {

	static final String PASSWORD = "correct horse battery";

	private static final Actor TEST = new Actor("the test", "", "");

	private final AtomicInteger accounts = new AtomicInteger();

	private final Path folder;

	private final Newsroom newsroom;

	AccountsNewsroom() throws IOException {
		this.folder = Files.createTempDirectory("newsroom-people");
		this.newsroom = Newsroom.startAfresh(this.folder.resolve("data"), 0, InstantSource.system(),
				Map.of("newsroom.aggregator.catalogue.import", false, "newsroom.aggregator.polling.automatic", false,
						"newsroom.aggregator.xep-list.automatic", false, "newsroom.people.first-administrator", false));
	}

	@Override
	public URI address() {
		return this.newsroom.address();
	}

	/** Somebody new, who has a link and no password yet; no two have the same name. */
	WayIn invited(String name, Role... roles) {
		int number = this.accounts.incrementAndGet();
		return reception().invite("person-" + number, name + " " + number, Set.of(roles), TEST);
	}

	/** Somebody new, who can sign in with the password. */
	Account person(String name, Role... roles) {
		WayIn way = invited(name, roles);
		return reception().welcome(way.secret().text(), way.account().name(), PASSWORD, TEST).orElseThrow();
	}

	void settle() {
		this.newsroom.settle();
	}

	private Reception reception() {
		return this.newsroom.aggregator(Reception.class);
	}

	@Override
	public void close() throws IOException {
		this.newsroom.close();
		FileSystemUtils.deleteRecursively(this.folder);
	}

}
