package org.xmpp.newsletter.standalone.demo;

import java.util.Map;

import org.xmpp.newsletter.embedded.EmbeddedInfrastructure;

/**
 * The month on the embedded broker and database.
 */
class EmbeddedMonthTests extends MonthScenario {

	@Override
	Map<String, Object> infrastructure() {
		return EmbeddedInfrastructure.shared().properties();
	}

}
