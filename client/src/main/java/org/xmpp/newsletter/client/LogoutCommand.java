package org.xmpp.newsletter.client;

import picocli.CommandLine.Command;

/**
 * Forgets the token of a newsroom.
 */
@Command(name = "logout", mixinStandardHelpOptions = true,
		description = "Forgets the token that login kept. To end it everywhere, revoke it on the page of your account.")
final class LogoutCommand extends Asking {

	@Override
	public Integer call() {
		connection().kept().forgetToken();
		print(connection().mapper().createObjectNode(),
				() -> say("The token for %s is forgotten.", connection().address()));
		return Exit.DONE;
	}

}
