package org.xmpp.newsletter.platform.page;

import java.net.URI;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * What every service answers: the front page.
 */
@Controller
class FrontController {

	@GetMapping("/")
	ResponseEntity<Void> front() {
		return ResponseEntity.status(HttpStatus.SEE_OTHER).location(URI.create(Desk.QUEUE.path())).build();
	}

}
