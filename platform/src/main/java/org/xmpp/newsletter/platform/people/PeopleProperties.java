package org.xmpp.newsletter.platform.people;

import java.net.URI;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who gets in and for how long.
 *
 * @param entry with accounts or, on loopback only, without
 * @param address where people reach the newsroom, such as
 * {@code https://news.example.org}; with https cookies are marked as secure. Null: as the
 * request says
 * @param idle after how long without a request a session ends
 * @param longest after how long it ends in any case
 * @param link how long a one-time link works
 * @param firstAdministrator whether this service makes the first administrator and says
 * so in its log
 * @param publicFeeds whether everybody may read the feeds of issues and entries
 * @param oidc the identity provider at which people can sign in, or null for none
 */
@ConfigurationProperties("newsroom.people")
public record PeopleProperties(@DefaultValue("login") Entry entry, @Nullable URI address,
		@DefaultValue("7d") Duration idle, @DefaultValue("30d") Duration longest, @DefaultValue("24h") Duration link,
		@DefaultValue("false") boolean firstAdministrator, @DefaultValue("false") boolean publicFeeds,
		@Nullable Oidc oidc) {

	/**
	 * Whether people get in without accounts.
	 * @return true in the open mode
	 */
	public boolean isOpen() {
		return this.entry == Entry.OPEN;
	}

	/**
	 * An identity provider (OpenID Connect).
	 *
	 * @param issuer its address; the rest it says itself
	 * @param clientId what it calls this newsroom
	 * @param clientSecret what the newsroom shows to it
	 * @param name what people call it
	 * @param scopes what is asked for
	 * @param rolesClaim the claim whose values give roles to who comes first, or null:
	 * everybody waits for an administrator
	 * @param roles the roles that each value of the claim gives, by their words
	 */
	public record Oidc(URI issuer, String clientId, String clientSecret, @DefaultValue("your organisation") String name,
			@DefaultValue( {
					"openid", "profile" }) Set<String> scopes,
			@Nullable String rolesClaim, @DefaultValue Map<String, List<String>> roles){

		/**
		 * Reads what a claim gives.
		 * @param values the claim's values
		 * @return the roles
		 */
		public Set<Role> roles(Collection<String> values) {
			return Role
				.of(values.stream().flatMap((value) -> this.roles.getOrDefault(value, List.of()).stream()).toList());
		}

	}

}
