package org.xmpp.newsletter.platform.page;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

import org.xmpp.newsletter.platform.problem.Problem;
import org.xmpp.newsletter.platform.problem.ProblemType;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseCookie;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;

/**
 * In the open mode, where nobody signs in: people say who they are.
 */
@Controller
@ConditionalOnProperty(name = "newsroom.people.entry", havingValue = "open")
class IntroductionController {

	@PostMapping("/person")
	ResponseEntity<Void> introduce(IntroductionForm form) {
		Person person = person(form.name());
		ResponseCookie cookie = ResponseCookie
			.from(PersonResolver.COOKIE, URLEncoder.encode(person.name(), StandardCharsets.UTF_8))
			.path("/")
			.httpOnly(true)
			.sameSite("Lax")
			.maxAge(Duration.ofDays(365))
			.build();
		return redirect(localPath(form.back())).header(HttpHeaders.SET_COOKIE, cookie.toString()).build();
	}

	private static Person person(String name) {
		try {
			return new Person(name);
		}
		catch (IllegalArgumentException ex) {
			throw new Problem(ProblemType.INVALID, ex.getMessage() + ".");
		}
	}

	/** Only paths of this site, so that the form is no open redirect. */
	private static String localPath(String back) {
		return Desk.owning(back).isPresent() && !back.startsWith("//") ? back : Desk.QUEUE.path();
	}

	private static ResponseEntity.BodyBuilder redirect(String path) {
		return ResponseEntity.status(HttpStatus.SEE_OTHER).location(URI.create(path));
	}

	/**
	 * Somebody says who they are.
	 */
	record IntroductionForm(String name, String back) {
	}

}
