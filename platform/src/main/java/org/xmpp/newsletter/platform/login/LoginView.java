package org.xmpp.newsletter.platform.login;

import java.util.HashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * What stands on the page where people sign in.
 */
class LoginView {

	static final String LOGIN = "platform/pages/login";

	private final String provider;

	/** With the name of the identity provider, empty when there is none. */
	LoginView(String provider) {
		this.provider = provider;
	}

	/** The empty page. */
	Map<String, Object> fresh(String to) {
		return model(to, "", "", "", "");
	}

	/** The page again, with what went wrong. */
	Map<String, Object> again(LoginForm form, String problem) {
		return model(form.to(), form.login(), form.kept(), form.action(), problem);
	}

	/** The page for somebody who sent a form after their login had expired. */
	Map<String, Object> expired(@Nullable Kept kept) {
		String written = (kept != null) ? kept.written() : "";
		String action = (kept != null && !written.isEmpty()) ? kept.action().toString() : "";
		String said = written.isEmpty()
				? "You are not signed in any more, and nothing was sent. Go back in your browser to see what you had typed."
				: "You are not signed in any more, and nothing was sent. What you typed is kept: you see it again when you have signed in.";
		return model("/", "", written, action, said);
	}

	private Map<String, Object> model(String to, String login, String kept, String action, String problem) {
		Map<String, Object> model = new HashMap<>();
		model.put("to", to);
		model.put("login", login);
		model.put("kept", kept);
		model.put("action", action);
		model.put("problem", problem);
		model.put("provider", this.provider);
		return model;
	}

	/**
	 * Somebody signs in.
	 *
	 * @param to where to go on
	 * @param kept the form they had sent, as {@link Kept} writes it, or empty
	 * @param action where they had sent it to
	 */
	record LoginForm(String login, String password, String to, String kept, String action) {

		LoginForm {
			// Null where the form had no such field.
			login = (login != null) ? login : "";
			password = (password != null) ? password : "";
			to = (to != null) ? to : "/";
			kept = (kept != null) ? kept : "";
			action = (action != null) ? action : "";
		}

	}

}
