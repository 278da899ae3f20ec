package org.xmpp.newsletter.aggregator.desk;

import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.xmpp.newsletter.aggregator.item.FullTexts;
import org.xmpp.newsletter.platform.page.Person;

import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/**
 * Asks for full texts, item by item or for a whole feed.
 */
@Controller
class FullTextPages {

	private final FullTexts texts;

	FullTextPages(FullTexts texts) {
		this.texts = texts;
	}

	/**
	 * A setting as a form gives it.
	 */
	record SettingForm(FullTexts.@Nullable Setting setting) {
	}

	@PostMapping("/items/{id}/full-text")
	ResponseEntity<Void> ask(@PathVariable UUID id, Person person) {
		this.texts.ask(id);
		return Requests.see("/items/" + id);
	}

	@PostMapping("/feeds/{id}/full-text")
	ResponseEntity<Void> set(@PathVariable UUID id, SettingForm form, Person person) {
		Requests.require(form.setting() != null, "The setting is OFF, AUTO or ON.");
		this.texts.set(id, (form.setting() != null) ? form.setting() : FullTexts.Setting.AUTO);
		return Requests.see("/feeds/" + id);
	}

}
