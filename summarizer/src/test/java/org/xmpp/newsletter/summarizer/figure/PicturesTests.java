package org.xmpp.newsletter.summarizer.figure;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xmpp.newsletter.contracts.Project;
import org.xmpp.newsletter.contracts.ProjectKind;
import org.xmpp.newsletter.summarizer.ItemSamples;
import org.xmpp.newsletter.summarizer.story.Item;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Which pictures of a source may become figures, and what is said below them.
 */
class PicturesTests {

	private static final Project TERN = ItemSamples.project("Tern", ProjectKind.CLIENT);

	@Test
	void thePicturesOfPostsComeBeforeThoseOfReleases() {
		Item release = ItemSamples.release(TERN, "Tern 1.0", "2017-03-01T10:00:00Z")
			.html("<img src='https://code.example/a.png' alt='Tern in the dark'>")
			.item();
		Item post = ItemSamples.post(TERN, "Blog", "Tern 1.0 is out", "2017-03-02T10:00:00Z")
			.html("<img src='https://blog.example/b.png'><img src='https://blog.example/c.png'>")
			.item();
		assertThat(Pictures.of(List.of(release, post))).extracting((picture) -> picture.address().getPath())
			.containsExactly("/b.png", "/c.png", "/a.png");
	}

	@Test
	void aRelativeAddressBelongsToThePost() {
		assertThat(only("<img src='shots/main.png'>").address()).hasToString("https://blog.example/shots/main.png");
	}

	@Test
	void aPictureThatLeadsToALargerOneIsTheLargerOne() {
		Picture picture = only("<a href='/full/main.png'><img src='/small/main.png' alt='Main window'></a>");
		assertThat(picture.address().getPath()).isEqualTo("/full/main.png");
		assertThat(only("<a href='/about'><img src='/small/main.png'></a>").address().getPath())
			.isEqualTo("/small/main.png");
	}

	@Test
	void atMostSixAreProposedAndEachOnce() {
		StringBuilder html = new StringBuilder("<img src='/0.png'>");
		for (int number = 0; number < 20; number++) {
			html.append("<img src='/%d.png'>".formatted(number));
		}
		assertThat(pictures(html.toString())).hasSize(Pictures.MOST).doesNotHaveDuplicates();
	}

	@ParameterizedTest
	@ValueSource(strings = { "<img src='https://img.shields.io/badge/a.png'>",
			"<img src='https://code.example/tern/badges/main/pipeline.png'>",
			"<img src='https://code.example/tern/-/badge.png'>",
			"<img src='https://a.example/actions/build/badge.svg'>",
			"<img src='https://hosted.weblate.example/widgets/tern/-/287x66-white.png'>",
			"<img src='https://www.gravatar.com/avatar/abc'>",
			"<img src='https://avatars.githubusercontent.com/u/1?v=4'>",
			"<img src='https://forum.example/user_avatar/forum.example/ana/96/1_2.png'>",
			"<img src='https://forum.example/images/emoji/twitter/tada.png?v=12' alt=':tada:'>",
			"<img src='https://a.example/x.png' alt='🎉'>",
			"<img src='https://a.example/x.png' width='20' height='20'>",
			"<img src='https://a.example/x.png' height='1px'>", "<img src='https://a.example/count.gif'>",
			"<img src='https://a.example/tern-logo.png'>", "<img src='https://a.example/x.png' alt='Tern logo'>",
			"<img src='https://a.example/get-it-on-f-droid.png'>", "<img src='https://a.example/favicon-96.png'>",
			"<img src='https://a.example/drawing.svg'>" })
	void whatShowsNothingOfTheNewsIsNoPicture(String html) {
		assertThat(pictures(html)).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "<img src='data:image/png;base64,AAAA'>", "<img src='javascript:alert(1)'>",
			"<img src='file:///etc/passwd'>", "<img src='ftp://a.example/x.png'>", "<img src='https:///x.png'>",
			"<img src=''>", "<img src=' '>", "<img>", "<img src='http://[::bad/x.png'>",
			"<img src='https://a.example/x y\".png'>" })
	void whatIsNoAddressOfTheWebIsNoPicture(String html) {
		assertThat(pictures(html)).isEmpty();
	}

	@Test
	void noPasswordIsTakenAlong() {
		assertThat(pictures("<img src='https://ana:secret@a.example/x.png'>"))
			.allSatisfy((picture) -> assertThat(picture.address()).hasToString("https://a.example/x.png"));
	}

	@Test
	void anAddressWithoutEndIsNoPicture() {
		assertThat(pictures("<img src='https://a.example/" + "a".repeat(3000) + ".png'>")).isEmpty();
	}

	@Test
	void namesThatOnlyLookLikeOrnamentsArePictures() {
		assertThat(pictures("""
				<img src='/lexicon.png'><img src='/login-dialog.png'><img src='/catalogo.png'>
				<img src='/reactions.png' width='640' height='480'>""")).hasSize(4);
	}

	@Test
	void theCaptionSaysWhatIsSeenAndWhose() {
		assertThat(caption("<img src='/a1.png' alt='Screenshot of the new file transfer dialog.'>"))
			.isEqualTo("Tern: New file transfer dialog");
		assertThat(caption("<img src='/a1.png' alt='Message reactions in Tern'>"))
			.isEqualTo("Message reactions in Tern");
		assertThat(caption("<img src='/a1.png' alt='tern on a phone'>")).isEqualTo("tern on a phone");
	}

	@Test
	void whatStandsBelowThePictureCountsMoreThanWhatStandsForIt() {
		assertThat(
				caption("""
						<figure><img src='/a1.png' alt='A window' title='Another'><figcaption>Tern's call view</figcaption></figure>
						"""))
			.isEqualTo("Tern's call view");
		assertThat(caption("<img src='/a1.png' alt='' title='The call view'>")).isEqualTo("Tern: The call view");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "image", "image1", "Image 2", "IMG_20240501_120000", "screenshot",
			"Screenshot_2024-05-01", "Screenshot 2024-05-01 at 12.00.01", "Bildschirmfoto vom 2024-05-01",
			"main-window.png", "Main Window 2.PNG", "call-view", "call_view", "grafik", "0f3b2c4d5e6f7a8b", "a1" })
	void theNameOfAFileIsNoCaption(String alt) {
		assertThat(caption("<img src='https://a.example/call-view.png' alt='%s'>".formatted(alt))).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "Look {{< evil >}}", "Look >}} here", "{% raw %} here", "A [link](https://evil.example)",
			"See https://evil.example now", "&lt;script&gt;alert(1)&lt;/script&gt; and more" })
	void whatATemplateWouldCarryOutIsNotProposed(String alt) {
		assertThat(caption("<img src='/a1.png' alt='%s'>".formatted(alt))).isEmpty();
	}

	@Test
	void lineBreaksHiddenLettersAndQuotesOfASourceDoNoHarm() {
		assertThat(caption("<img src='/a1.png' alt='The \"dark\"\n\nmode\u202E of\u200B Tern'>"))
			.isEqualTo("The “dark” mode of Tern");
	}

	@Test
	void ofALongDescriptionTheFirstSentenceIsEnoughAndTooLongAOneIsLeftToTheEditor() {
		String more = " It was drawn by many people over many months, and every one of them has a favourite corner.";
		assertThat(caption("<img src='/a1.png' alt='The settings of Tern.%s'>".formatted(more)))
			.isEqualTo("The settings of Tern");
		assertThat(caption("<img src='/a1.png' alt='%s'>".formatted("Tern shows much ".repeat(20)))).isEmpty();
	}

	@Test
	void aPublisherIsNotNamedBeforeWhatItShows() {
		Project blog = ItemSamples.project("Harbour", ProjectKind.MEDIA);
		Item item = ItemSamples.post(blog, "Blog", "A sprint", "2017-03-02T10:00:00Z")
			.html("<img src='/a1.jpg' alt='people at a table'>")
			.item();
		assertThat(Pictures.of(List.of(item)).getFirst().caption()).isEqualTo("People at a table");
	}

	private static List<Picture> pictures(String html) {
		return Pictures
			.of(List.of(ItemSamples.post(TERN, "Blog", "Tern 1.0 is out", "2017-03-02T10:00:00Z").html(html).item()));
	}

	private static Picture only(String html) {
		assertThat(pictures(html)).hasSize(1);
		return pictures(html).getFirst();
	}

	private static String caption(String html) {
		return only(html).caption();
	}

}
