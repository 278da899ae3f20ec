package org.xmpp.newsletter.standalone.universe;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import javax.xml.stream.XMLStreamException;

/**
 * The demo's XEP list in the format of {@code xmpp.org/extensions/xeplist.xml}.
 */
record XepListDocument(List<DemoXep> xeps) implements XepLists {

	@Override
	public Optional<byte[]> at(Instant now) {
		return Optional.of(Markup.document((markup) -> write(markup, now)));
	}

	private void write(Markup markup, Instant now) throws XMLStreamException {
		markup.open("xep-infos");
		for (DemoXep xep : this.xeps) {
			Optional<DemoXep.State> state = xep.asOf(now);
			if (state.isPresent()) {
				write(markup, xep, state.get());
			}
		}
	}

	private static void write(Markup markup, DemoXep xep, DemoXep.State state) throws XMLStreamException {
		markup.open("xep")
			.attribute("accepted", String.valueOf(xep.number() != null))
			.element("number", (xep.number() != null) ? xep.number() : "xxxx")
			.element("title", xep.title())
			.element("abstract", xep.summary())
			.element("type", xep.type())
			.element("status", state.status())
			.element("approver", "Council")
			.element("shortname", xep.shortname())
			.open("last-revision")
			.element("date", state.date())
			.element("version", state.version())
			.element("initials", state.initials())
			.element("remark", state.remark())
			.close()
			.element("sig", "Standards")
			.element("lastcall", state.lastCall())
			.element("proto-name", xep.protoName())
			.close();
	}

}
