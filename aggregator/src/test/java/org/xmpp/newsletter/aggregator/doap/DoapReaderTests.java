package org.xmpp.newsletter.aggregator.doap;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xmpp.newsletter.contracts.ProjectKind;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

class DoapReaderTests {

	@Test
	void readsWhatAProjectSaysAboutItself() {
		Doap doap = read(
				"""
						<?xml version='1.0' encoding='UTF-8'?>
						<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#' xmlns='http://usefulinc.com/ns/doap#'>
						<Project><name>Kettle</name>
						<shortdesc xml:lang='de'>Ein Kessel</shortdesc>
						<shortdesc xml:lang='en'>Kettle is a modern &amp; quiet client.</shortdesc>
						<homepage rdf:resource='https://kettle.example/'/>
						<category rdf:resource='https://ns.example/xmpp-doap#category-client'/>
						<programming-language>Java</programming-language><programming-language>C++</programming-language>
						<repository><GitRepository><browse rdf:resource='https://github.com/kettle/kettle'/></GitRepository></repository>
						<maintainer><Person xmlns='http://xmlns.com/foaf/0.1/'><name>Ana</name></Person></maintainer>
						</Project></rdf:RDF>""");
		assertThat(doap).isEqualTo(new Doap("Kettle", URI.create("https://kettle.example/"), "modern & quiet client",
				ProjectKind.CLIENT, List.of("Java", "C++"), URI.create("https://github.com/kettle/kettle")));
		assertThat(doap.repository()).isNotNull()
			.satisfies((repository) -> assertThat(ReleasesFeeds.guess(repository))
				.contains(URI.create("https://github.com/kettle/kettle/releases.atom")));
	}

	@Test
	void whatIsMissingOrHostileIsLeftOut() {
		Doap doap = read("""
				<Project xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'><name> Kettle
				two </name><homepage rdf:resource='javascript:alert(1)'/><shortdesc>%s</shortdesc></Project>"""
			.formatted("x".repeat(5000)));
		assertThat(doap).isEqualTo(new Doap("Kettle two", null, null, null, List.of(), null));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "<html><body>Not found</body></html>", "<Project/>", "<Project><name>x</name>",
			"[1, 2]", "<rdf:RDF>" })
	void whatIsNoDoapIsRefusedInWords(String text) {
		assertThatIllegalArgumentException().isThrownBy(() -> read(text)).withMessageContaining("file");
	}

	@Test
	void bombsHaveNoEffect() {
		String entities = "<!DOCTYPE x [<!ENTITY a 'aaaa'><!ENTITY b '&a;&a;'><!ENTITY f SYSTEM 'file:///etc/passwd'>]>"
				+ "<Project><name>&b;&f;</name></Project>";
		assertThat(read(entities).name()).isEqualTo("&b;&f;");
		String deep = "<Project>" + "<a xmlns:b='urn:b'>".repeat(50_000);
		String wide = "<Project><name>x</name>" + "<category>client</category>".repeat(30_000) + "</Project>";
		assertTimeoutPreemptively(Duration.ofSeconds(10), () -> {
			assertThatIllegalArgumentException().isThrownBy(() -> read(deep));
			assertThat(read(wide).kind()).isEqualTo(ProjectKind.CLIENT);
		});
		assertThatIllegalArgumentException().isThrownBy(() -> read(" ".repeat(2_000_000)))
			.withMessageContaining("1 MB");
	}

	@ParameterizedTest
	@CsvSource(textBlock = """
			https://github.com/a/b.git, https://github.com/a/b/releases.atom
			https://codeberg.org/a/b/, https://codeberg.org/a/b/releases.rss
			https://gitlab.com/a/b, https://gitlab.com/a/b/-/tags?format=atom
			https://git.sr.ht/~a/b, https://git.sr.ht/~a/b/refs/rss.xml
			https://example.org/a/b,
			https://github.com/a,
			""")
	void guessesTheReleasesFeedOfForges(URI repository, URI feed) {
		assertThat(ReleasesFeeds.guess(repository).orElse(null)).isEqualTo(feed);
	}

	private static Doap read(String text) {
		return DoapReader.read(text.getBytes(StandardCharsets.UTF_8));
	}

}
