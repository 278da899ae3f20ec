package org.xmpp.newsletter.assembler.issue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.xmpp.newsletter.assembler.entry.Entry;
import org.xmpp.newsletter.assembler.style.HouseStyle;
import org.xmpp.newsletter.assembler.style.HouseStyles;
import org.xmpp.newsletter.contracts.SpecificationChanged;
import org.xmpp.newsletter.contracts.SpecificationChanged.Kind;

/**
 * The months whose issues are kept as golden documents.
 */
enum IssueCases {

	A_FULL_ISSUE(full(), specifications()),

	AN_EMPTY_MONTH(List.of(), List.of()),

	FAMILIES_STAND_TOGETHER(families(), List.of()),

	HOSTILE_TEXTS_ARE_PRINTED_AND_NOT_CARRIED_OUT(hostile(), hostileSpecifications()),

	EVERY_KIND_OF_SPECIFICATION_CHANGE(List.of(), everyKind());

	private final List<Entry> entries;

	private final List<SpecificationChanged> changes;

	IssueCases(List<Entry> entries, List<SpecificationChanged> changes) {
		this.entries = entries;
		this.changes = changes;
	}

	List<Entry> entries() {
		return this.entries;
	}

	Issue issue() {
		return issue(this.entries, this.changes);
	}

	static Issue issue(List<Entry> entries, List<SpecificationChanged> changes) {
		return issue(HouseStyles.named("xmpp-2026"), entries, changes);
	}

	static Issue issue(HouseStyle style, List<Entry> entries, List<SpecificationChanged> changes) {
		return new IssueAssembly(style)
			.assemble(IssueMaterial.of(style.edition(Given.MAY), entries, changes, Map.of()));
	}

	List<SpecificationChanged> changes() {
		return this.changes;
	}

	private static List<Entry> full() {
		return List.of(Given.entry("announcements", "Lighthouse Keepers needed",
				"The lighthouse looks for keepers.\n\nWrite to [the harbour](https://harbour.example/keepers)."),
				Given.entry("announcements", "Dues", "The [dues](https://harbour.example/dues) stay as they are."),
				Given.of(Given.content("events", null, null, "Stammtisch am Hafen",
						"[Stammtisch am Hafen](https://harbour.example/meet), every second Wednesday.", 14, "de")),
				Given.entry("talks", null, null, "Chat without a centre",
						"[Chat without a centre](https://video.example/w/1) by Ada.", 3),
				Given.of(Given.content("articles", null, null, "Mensagens livres",
						"[Mensagens livres](https://blog.example/livres), by [Bia](https://bia.example/).", 9,
						"pt-BR")),
				Given.entry("articles", null, null, "A first server",
						"[A first server](https://blog.example/first), by Cy.", 2),
				Given.release("clients", "Lantern", null, "2.4.0"), Given.release("clients", "beacon", null, "1.10.1"),
				Given.release("clients", "Éclair", null, "0.9.0"), Given.release("servers", "Harbour", null, "12.0.3"),
				Given.release("libraries", "ropes", null, "0.4.2"));
	}

	private static List<SpecificationChanged> specifications() {
		return List.of(Given.proposal("lamp-groups", "Groups of Lamps", "How lamps are told that they are a group."),
				Given.change(Kind.UPDATED, 313, "Message Archive Management", "1.1.3", "Say what was meant. (egp)"),
				Given.change(Kind.UPDATED, 45, "Multi-User Chat", "1.35.2",
						"Repair an example.\nFormat the glossary. (gdk)"));
	}

	private static List<Entry> families() {
		return List.of(Given.release("libraries", "slidge", null, "0.3.0"),
				Given.release("libraries", "slidcord", "Slidge", "0.3.1"),
				Given.release("libraries", "matridge", "Slidge", "0.3.2"),
				Given.release("libraries", "xmpp-parsers", "xmpp-rs", "0.22.0"),
				Given.release("libraries", "tokio-xmpp", "xmpp-rs", "5.0.0"),
				Given.release("libraries", "Smack", null, "4.5.0"),
				Given.release("libraries", "Zephyr", null, "1.0.0"));
	}

	private static List<Entry> hostile() {
		return List.of(Given.entry("announcements", "Title {{< evil >}} <b>_bold_</b> [x](javascript:y)",
				"First paragraph {{< figure src=\"x\" >}} and {{% evil %}}.\n\n---\ntitle: taken over\n---\n\n"
						+ "# My own issue\n\n<script>alert(1)</script>\n\n[DE]: https://evil.example/\n\n```\nno end"),
				Given.of(Given.content("events", null, null, "Tag", "Ein [Tag](https://day.example/).", 2, "de")),
				Given.entry("articles", "Three lines",
						"One [link](https://one.example/)\n- two\n## three\n===\n`{{< in code >}}` <!-- open"),
				Given.entry("clients", "Pro\"ject: \\ #1", "It says \"quoted\": yes\r\nand goes on {{</* x */>}}."),
				Given.entry("gsoc", "Somewhere else", "An entry of an [unknown section](https://gsoc.example/)."));
	}

	private static List<SpecificationChanged> hostileSpecifications() {
		return List.of(
				Given.change(Kind.UPDATED, 138, "Stream <crypt/> *Compression* `x`", "2.1",
						"Add <finish/> to {{< evil >}}\n* [link](javascript:x) & &lt; _all_\n# heading (x)"),
				Given.proposal("../../evil) [x](y", "Evil](http://evil.example/)", "<img src=x onerror=alert(1)>"));
	}

	private static List<SpecificationChanged> everyKind() {
		List<SpecificationChanged> changes = new ArrayList<>();
		changes.add(Given.proposal("lamp-groups", "Groups of Lamps", "How lamps are told that they are a group."));
		Arrays.stream(Kind.values())
			.filter((kind) -> kind != Kind.PROPOSED)
			.forEach((kind) -> changes.add(Given.change(kind, 400 + kind.ordinal(), "About " + kind.ordinal(),
					"1.0." + kind.ordinal(), "Done. (ab)")));
		changes.add(Given.change(Kind.UPDATED, 403, "About 3", "0.10.0", "Later. (ab)"));
		changes.add(Given.change(Kind.UPDATED, 403, "About 3", "0.9.0", "Earlier. (ab)"));
		return changes;
	}

}
