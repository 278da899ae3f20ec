package org.xmpp.newsletter.aggregator.specification;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Small lists in the form of the published one.
 */
final class Lists {

	private Lists() {
	}

	static byte[] list(String... entries) {
		return ("<xep-infos>" + String.join("", entries) + "</xep-infos>").getBytes(StandardCharsets.UTF_8);
	}

	static XepList parsed(String... entries) {
		try {
			return XepListReader.read(list(entries));
		}
		catch (UnusableListException ex) {
			throw new AssertionError(ex);
		}
	}

	static String[] and(String[] entries, String... more) {
		String[] all = Arrays.copyOf(entries, entries.length + more.length);
		System.arraycopy(more, 0, all, entries.length, more.length);
		return all;
	}

	static String xep(int number, String status, String version) {
		return xep(number, status, version, null, "Changed the wording.");
	}

	static String xep(int number, String status, String version, String lastCall, String remark) {
		return """
				<xep accepted="true"><number>%d</number><title>Wire %1$d</title><abstract>About.</abstract>
				<type>Standards Track</type><status>%s</status><approver>Council</approver>
				<last-revision><date>2020-01-01</date><version>%s</version><initials>ab</initials>%s</last-revision>
				<sig>Standards</sig>%s</xep>""".formatted(number, status, version,
				(remark != null) ? "<remark>" + remark + "</remark>" : "",
				(lastCall != null) ? "<lastcall>" + lastCall + "</lastcall>" : "");
	}

	static String proposal(String name, String version) {
		return """
				<xep accepted="false"><number>xxxx</number><title>Plan %s</title><abstract>It is
				about  %1$s.</abstract><status>ProtoXEP</status><last-revision><version>%s</version></last-revision>
				<proto-name>%1$s</proto-name></xep>""".formatted(name, version);
	}

}
