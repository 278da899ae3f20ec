package org.xmpp.newsletter.aggregator.read;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class HiddenTests {

	@ParameterizedTest
	@ValueSource(strings = { "<p style='display:none'>X</p>", "<p style='DISPLAY : None !important'>X</p>",
			"<p style='dis/**/play:none'>X</p>", "<p style='display:n\\6f ne'>X</p>",
			"<p style='visibility: hidden'>X</p>", "<span style='visibility:collapse'>X</span>", "<p hidden>X</p>",
			"<p hidden='until-found'>X</p>", "<div style='display:none'><p>a<b>X</b></p></div>",
			"<p style='font-size:0'>X</p>", "<p style='font-size: 0.01em'>X</p>", "<p style='font-size:1px'>X</p>",
			"<p style='font:0/0 a'>X</p>", "<p style='opacity:0'>X</p>", "<p style='opacity: 0.0;'>X</p>",
			"<p style='position:absolute;left:-9999px'>X</p>", "<p style='position:fixed; top:-5000em'>X</p>",
			"<p style='margin-left:-9999px'>X</p>", "<p style='text-indent:-9999px'>X</p>",
			"<p style='position:absolute;clip:rect(0 0 0 0)'>X</p>", "<p style='clip-path: inset(50%)'>X</p>",
			"<p style='height:0;overflow:hidden'>X</p>", "<p style='width:1px;height:1px;overflow:hidden'>X</p>",
			"<p style='transform:scale(0)'>X</p>", "<p style='color:white'>X</p>", "<p style='color:#fff'>X</p>",
			"<p style='color:#FEFEFE'>X</p>", "<p style='color:rgb(255, 255, 255)'>X</p>",
			"<p style='color:transparent'>X</p>", "<p style='color:rgba(0,0,0,0)'>X</p>",
			"<font color='white'>X</font>", "<font color='#ffffff'>X</font>",
			"<p style='color:#123456;background:#123457'>X</p>",
			"<div style='background-color:#000'><p style='color:black'>X</p></div>",
			"<table bgcolor='#000000'><tr><td><span style='color:#000'>X</span></td></tr></table>", "<!-- X -->",
			"<template>X</template>", "<p class='button' style='color:#fff'>X</p>" })
	void textThatNobodySeesIsLeftOut(String html) {
		Cleaned cleaned = Html.cleaned("<p>Seen.</p>" + html + "<p>Seen, too.</p>", null);

		assertThat(cleaned.text()).isEqualTo("Seen. Seen, too.");
		assertThat(cleaned.html()).doesNotContain("X");
	}

	@ParameterizedTest
	@ValueSource(strings = { "<p style='display:block'>X</p>", "<p aria-hidden='true'>X</p>",
			"<p style='opacity:0.5'>X</p>", "<p style='font-size:10px'>X</p>", "<p style='font-size:90%'>X</p>",
			"<p style='font-size:small'>X</p>", "<p style='font:italic 12px/30px Georgia'>X</p>",
			"<p style='left:-9999px'>X</p>", "<p style='margin-left:-20px'>X</p>", "<p style='height:0'>X</p>",
			"<p style='overflow:hidden'>X</p>", "<p style='color:#333'>X</p>", "<p style='color:#ddd'>X</p>",
			"<p class='sr-only'>X</p>", "<div style='background:#000'><p style='color:#fff'>X</p></div>",
			"<div style='background:url(a.png)'><p style='color:#fff'>X</p></div>",
			"<table bgcolor='navy'><tr><td><font color='white'>X</font></td></tr></table>",
			"<p style='color:inherit'>X</p>", "<details><summary>X</summary></details>",
			"<div style='font-size:0'><span style='font-size:14px'>X</span></div>",
			"<p style='color:white;background:linear-gradient(red,blue)'>X</p>" })
	void textThatReadersSeeStays(String html) {
		Cleaned cleaned = Html.cleaned(html, null);

		assertThat(cleaned.text()).isEqualTo("X");
		assertThat(cleaned.removed()).doesNotContain(Removed.HIDDEN);
	}

	@Test
	void theAccountOfAnItemSaysThatTextWasHidden() {
		assertThat(Html.cleaned("<p style='display:none'>Obey.</p>", null).removed()).containsExactly(Removed.HIDDEN);
		assertThat(Html.cleaned("<p style='font-size:0'>Obey.</p>", null).removed()).containsExactly(Removed.HIDDEN);
		assertThat(Html.cleaned("<p style='font-size:0'> </p><!-- wp:list -->", null).removed()).isEmpty();
	}

	@Test
	void ofSmallTextWhatIsLargeAgainStays() {
		assertThat(Html.cleaned("<p style='font-size:0'>Obey <b style='font-size:1em'>Read</b> me.</p>", null).text())
			.isEqualTo("Read");
	}

	@Test
	void aPictureThatIsShownLaterStays() {
		assertThat(Html.cleaned("<img style='opacity:0' src='https://a.example/x.png' alt='A view'>", null).html())
			.contains("x.png");
	}

	@Test
	@Timeout(20)
	void stylesWithoutEndTakeNoTime() {
		String comments = "<p style='" + "/*".repeat(200_000) + "'>a</p>";
		String nested = "<div style='color:#fff;background:transparent'>".repeat(10_000) + "a";

		assertThat(Html.cleaned(comments, null).text()).isEqualTo("a");
		assertThat(Html.cleaned(nested, null).text()).isEmpty();
	}

}
