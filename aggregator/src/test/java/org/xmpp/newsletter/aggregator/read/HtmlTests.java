package org.xmpp.newsletter.aggregator.read;

import java.time.Duration;
import java.util.Locale;
import java.util.Set;

import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

/**
 * Cleaning both ways: nothing active comes out, nothing harmless is lost.
 */
class HtmlTests {

	private static final Set<String> ACTIVE = Set.of("script", "style", "iframe", "object", "embed", "applet", "form",
			"input", "button", "textarea", "select", "meta", "base", "link", "svg", "math", "video", "audio",
			"noscript", "template", "frame", "frameset", "marquee", "bgsound", "plaintext", "xmp", "title", "area",
			"source");

	@ParameterizedTest
	@ValueSource(strings = { "<script>run()</script>", "<SCRIPT SRC=//evil.example/x.js></SCRIPT>",
			"<img src=\"javascript:run()\">", "<img src=x onerror=run()>", "<a href=\"jav&#x09;ascript:run()\">x</a>",
			"<a href=\"&#14; javascript:run()\">x</a>", "<a href=\"java\nscript:run()\">x</a>",
			"<a href=\"&#106;avascript&colon;run()\">x</a>", "<a href=\"vbscript:run\">x</a>",
			"<a href=\"data:text/html;base64,PHNjcmlwdD4=\">x</a>", "<a href=\"feed:javascript:run()\">x</a>",
			"<a href=\"view-source:javascript:run()\">x</a>", "<a href=\"file:///etc/hosts\">x</a>",
			"<a href=\"\u200Bjavascript:run()\">x</a>", "<a href=\"java\u200Bscript:run()\">x</a>",
			"<svg/onload=run()>", "<svg><script>run()</script><style>x</style></svg>",
			"<svg><a xlink:href=\"javascript:run()\">x</a></svg>",
			"<math><mtext><table><mglyph><style><!--</style><img title=\"--&gt;&lt;img src=1 onerror=run()&gt;\">",
			"<noscript><p title=\"</noscript><img src=x onerror=run()>\">",
			"<template><img src=x onerror=run()></template>", "<iframe srcdoc=\"<script>run()</script>\"></iframe>",
			"<iframe src=\"javascript:run()\">", "<object data=x.swf><param name=a value=b></object>", "<embed src=x>",
			"<form action=x><input type=submit autofocus onfocus=run()><button formaction=javascript:run()>x</button></form>",
			"<div style=\"background:url(javascript:run())\">x</div>", "<p style=\"width:expression(run())\">x</p>",
			"<base href=\"javascript:run()//\">", "<meta http-equiv=refresh content=\"0;url=javascript:run()\">",
			"<link rel=stylesheet href=x>", "<style>@import \"x\";</style>", "<xmp><img src=x onerror=run()></xmp>",
			"<plaintext><img src=x onerror=run()>", "<img srcset=\"x 1x\" src=\"/i.png\">",
			"<body onload=run()>x</body>", "<details open ontoggle=run()>x</details>",
			"<video src=x onerror=run()></video>", "<audio src=\"javascript:run()\"></audio>",
			"<!--[if IE]><script>run()</script><![endif]-->", "<![CDATA[<script>run()</script>]]>",
			"<<script>run()//<</script>", "<scr<script>ipt>run()</scr</script>ipt>",
			"<img \"\"\"><script>run()</script>\">", "<title><img src=x onerror=run()></title>",
			"<marquee onstart=run()>x</marquee>", "<td background=\"javascript:run()\">x", "<p/onclick=run()>x</p>",
			"<blockquote cite=\"javascript:run()\">x</blockquote>", "<select><img src=x onerror=run()></select>",
			"<frameset><frame src=\"javascript:run()\"></frameset>", "<x:script>run()</x:script>",
			"<map name=m><area href=\"javascript:run()\"></map>",
			"<a ping=//evil.example href=/x target=_blank>x</a>" })
	void nothingActiveComesOut(String written) {
		assertHarmless(Html.cleaned(written, "https://example.org/").html());
		assertHarmless(Html.cleaned(written, null).html());
		assertHarmless(PlainText.line(written, 500));
		assertHarmless(PlainText.harmless(written, 500));
	}

	private static void assertHarmless(String html) {
		assertThat(Jsoup.parseBodyFragment(html).body().getAllElements().stream().skip(1)).allSatisfy((element) -> {
			assertThat(ACTIVE).doesNotContain(element.normalName());
			assertThat(element.attributes()).allSatisfy((attribute) -> {
				assertThat(attribute.getKey()).doesNotStartWith("on")
					.isNotIn("style", "srcset", "srcdoc", "formaction", "target", "ping", "background", "xlink:href");
				assertThat(attribute.getValue().replaceAll("[\\x00-\\x20\\u200B]", "").toLowerCase(Locale.ROOT))
					.doesNotContain("javascript:", "vbscript:", "data:", "file:");
			});
		});
	}

	@ParameterizedTest
	@ValueSource(strings = { "<h1>a</h1><h6>b</h6>", "<ul><li>a</li></ul>", "<ol start=\"3\"><li>a</li></ol>",
			"<dl><dt>a</dt><dd>b</dd></dl>",
			"<table border=\"1\"><tbody><tr><th scope=\"row\">a</th><td colspan=\"2\">b</td></tr></tbody></table>",
			"<abbr title=\"x\">a</abbr>", "<acronym title=\"x\">a</acronym>", "<address>a</address>", "<big>a</big>",
			"<center>a</center>", "<cite>a</cite>", "<del>a</del><ins>b</ins>",
			"<details><summary>a</summary>b</details>", "<dfn>a</dfn>",
			"<figure><img src=\"https://e.example/i.png\" alt=\"x\"><figcaption>c</figcaption></figure>", "<hr>",
			"<kbd>a</kbd><samp>b</samp><var>c</var><tt>d</tt>", "<mark>a</mark>",
			"<q cite=\"https://e.example/\">a</q>", "<ruby>a<rp>(</rp><rt>b</rt><rp>)</rp></ruby>",
			"<s>a</s><strike>b</strike><u>c</u>", "<section><article>a</article></section>",
			"<small>a</small><sub>b</sub><sup>c</sup>", "<span lang=\"de\">a</span>",
			"<time datetime=\"2004-01-01\">a</time>", "<a href=\"https://e.example/?a=1&amp;b=2#c\" title=\"t\">a</a>",
			"<a href=\"mailto:a@e.example\">a</a>", "<a href=\"xmpp:room@muc.example?join\">a</a>",
			"<a href=\"tel:+1\">a</a>",
			"<img src=\"https://e.example/i.png\" alt=\"x\" title=\"t\" width=\"100\" height=\"50\">",
			"<p>a<br>b</p><pre>a\n  b</pre><code>&lt;stream&gt;</code>", "<blockquote>a</blockquote>",
			"<b>a</b><i>b</i><em>c</em><strong>d</strong>", "<font color=\"red\">a</font>" })
	void nothingHarmlessIsLost(String written) {
		Cleaned cleaned = Html.cleaned(written, "https://example.org/");
		assertThat(cleaned.html()).isEqualTo(written);
		assertThat(cleaned.removed()).isEmpty();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					a<foo>b</foo>c                                     | abc
					a<script>b</script>c                               | ac
					a<noscript>b</noscript><template>c</template>d     | ad
					<form><p>a</p></form>                              | <p>a</p>
					<p onclick=x>a</p>                                 | <p>a</p>
					<a href="javascript:x">a</a>                       | <a>a</a>
					<a href="b c">a</a>                                | <a href="https://e.example/d/b%20c">a</a>
					<a href="//h.example/x">a</a>                      | <a href="https://h.example/x">a</a>
					<a href="?q">a</a>                                 | <a href="https://e.example/d/f?q">a</a>
					<video src="v.mp4" title="Talk"></video>           | <a href="https://e.example/d/v.mp4">Talk</a>
					<audio><source src="/a.ogg"></audio>               | <a href="https://e.example/a.ogg">https://e.example/a.ogg</a>
					<img src="p.gif" width="1" height="1">a            | a
					<img src="p.gif" style="width:0px;height:0px">a    | a
					<img src="data:x" data-src="i.png">                | <img src="https://e.example/d/i.png">
					a<!-- b -->c                                       | ac
					""")
	void whatGoesLeavesItsNeighbours(String written, String expected) {
		assertThat(Html.cleaned(written, "https://e.example/d/f").html()).isEqualTo(expected);
	}

	@Test
	void tellsWhatWasRemoved() {
		Cleaned cleaned = Html.cleaned(
				"<p onclick=x>a</p><form></form><iframe></iframe><style></style><base href=/>"
						+ "<a href=javascript:x>b</a><img src=x width=1 height=1><i hidden>c</i>",
				"https://example.org/");
		assertThat(cleaned.removed()).containsExactlyInAnyOrder(Removed.values());
		assertThat(cleaned.text()).isEqualTo("a b");
	}

	@Test
	void keepsRelativeAddressesWhereNobodyKnowsTheBase() {
		assertThat(Html.cleaned("<a href=\"x/y\">a</a>", null).html()).isEqualTo("<a href=\"x/y\">a</a>");
	}

	@ParameterizedTest
	@ValueSource(strings = { "<div>", "<b>", "<a href=x>", "<table>", "<p><b><i>", "<svg>", "<" })
	void losesNoTimeOverNesting(String tag) {
		String deep = tag.repeat(900_000 / tag.length()) + "x";
		assertTimeoutPreemptively(Duration.ofSeconds(10),
				() -> assertThat(Html.cleaned(deep, "https://example.org/").html()).hasSizeLessThanOrEqualTo(200_000));
	}

}
