package org.xmpp.newsletter.aggregator.read;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The standard's own examples, RFC 3986, 5.4.
 */
class Rfc3986Tests {

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			g:h           | g:h
			g             | http://a/b/c/g
			./g           | http://a/b/c/g
			g/            | http://a/b/c/g/
			/g            | http://a/g
			//g           | http://g
			?y            | http://a/b/c/d;p?y
			g?y           | http://a/b/c/g?y
			'#s'          | http://a/b/c/d;p?q#s
			g#s           | http://a/b/c/g#s
			g?y#s         | http://a/b/c/g?y#s
			;x            | http://a/b/c/;x
			g;x           | http://a/b/c/g;x
			g;x?y#s       | http://a/b/c/g;x?y#s
			''            | http://a/b/c/d;p?q
			.             | http://a/b/c/
			./            | http://a/b/c/
			..            | http://a/b/
			../           | http://a/b/
			../g          | http://a/b/g
			../..         | http://a/
			../../        | http://a/
			../../g       | http://a/g
			../../../g    | http://a/g
			../../../../g | http://a/g
			/./g          | http://a/g
			/../g         | http://a/g
			g.            | http://a/b/c/g.
			.g            | http://a/b/c/.g
			g..           | http://a/b/c/g..
			..g           | http://a/b/c/..g
			./../g        | http://a/b/g
			./g/.         | http://a/b/c/g/
			g/./h         | http://a/b/c/g/h
			g/../h        | http://a/b/c/h
			g;x=1/./y     | http://a/b/c/g;x=1/y
			g;x=1/../y    | http://a/b/c/y
			g?y/./x       | http://a/b/c/g?y/./x
			g?y/../x      | http://a/b/c/g?y/../x
			g#s/./x       | http://a/b/c/g#s/./x
			g#s/../x      | http://a/b/c/g#s/../x
			http:g        | http:g
			""")
	void resolvesEveryExampleOfTheStandard(String reference, String expected) {
		assertThat(Rfc3986.resolve("http://a/b/c/d;p?q", reference)).isEqualTo(expected);
	}

	@Test
	void joinsAnAuthorityWithoutPathByASlash() {
		assertThat(Rfc3986.resolve("http://a", "g")).isEqualTo("http://a/g");
	}

	@Test
	void leavesAReferenceAloneThatNothingCanCarry() {
		assertThat(Rfc3986.resolve("urn:x:y", "g")).isEqualTo("g");
		assertThat(Rfc3986.resolve(null, "g")).isEqualTo("g");
	}

}
