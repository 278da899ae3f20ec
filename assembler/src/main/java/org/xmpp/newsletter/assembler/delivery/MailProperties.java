package org.xmpp.newsletter.assembler.delivery;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * To whom and from whom issues are mailed. They are sent only where
 * {@code spring.mail.host} is set, too.
 *
 * @param list the address of the mailing list, or null when issues are not sent
 * @param from the sender's address, perhaps with a name
 */
@ConfigurationProperties("newsroom.assembler.mail")
record MailProperties(@Nullable String list, @DefaultValue("newsroom@localhost") String from) {

	MailProperties {
		address("from", from);
		if (list != null) {
			address("list", list);
		}
	}

	InternetAddress sender() {
		return address("from", this.from);
	}

	private static InternetAddress address(String key, String written) {
		try {
			return new InternetAddress(written, true);
		}
		catch (AddressException ex) {
			throw new IllegalArgumentException(
					"newsroom.assembler.mail.%s: '%s' is no mail address".formatted(key, written), ex);
		}
	}

}
