package org.xmpp.newsletter.summarizer.figure;

import java.net.URI;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * How the copies of pictures are called.
 */
class FileNamesTests {

	private static final URI SHOT = URI.create("https://tern.example/Shot.JPEG?raw=1");

	@Test
	void projectNumberAndKindMakeTheName() {
		assertThat(FileNames.of("Tern", SHOT, List.of())).isEqualTo("tern-1.jpg");
		assertThat(FileNames.of("Tern", URI.create("https://a.example/assets/0f3b"), List.of("tern-1.jpg")))
			.isEqualTo("tern-2.png");
	}

	@Test
	void theLowestNumberThatIsFreeIsTakenWhateverTheKind() {
		assertThat(FileNames.of("Tern", SHOT, List.of("tern-1.png", "tern-3.jpg", "gull-2.jpg")))
			.isEqualTo("tern-2.jpg");
	}

	@Test
	void nothingOfTheNameLeavesTheFolder() {
		assertThat(FileNames.of("../../Étoile \"{{< x >}}\" 日本", SHOT, List.of())).isEqualTo("etoile-x-1.jpg");
		assertThat(FileNames.of("日本", SHOT, List.of())).isEqualTo("figure-1.jpg");
		assertThat(FileNames.of("-a".repeat(100), SHOT, List.of())).matches("[a-z0-9][a-z0-9.-]{1,60}");
	}

	@Test
	void theAddressDoesNotChooseAnotherKindOfFile() {
		assertThat(FileNames.of("Tern", URI.create("https://a.example/x.png/evil.php"), List.of()))
			.isEqualTo("tern-1.png");
	}

}
