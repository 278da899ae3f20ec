package org.xmpp.newsletter.standalone.universe;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.zip.GZIPOutputStream;

import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

class XepArchiveTests {

	@TempDir
	Path folder;

	@Test
	void aListOfAMonthHoldsFromTheLastSecondOfTheMonthBefore() throws IOException {
		keep("months/xeplist-2025-05-01.xml.gz", "May");
		try (XepArchive archive = XepArchive.open(this.folder)) {
			assertThat(archive.at(Instant.parse("2025-04-30T23:59:58Z"))).isEmpty();
			assertThat(text(archive, "2025-04-30T23:59:59Z")).isEqualTo("May");
		}
	}

	@Test
	void aListOfADayHoldsFromTheLastSecondOfTheDay() throws IOException {
		keep("months/xeplist-2025-03-01.xml.gz", "March");
		keep("days/2025-03/xeplist-2025-03-10.xml.gz", "tenth");
		try (XepArchive archive = XepArchive.open(this.folder)) {
			assertThat(text(archive, "2025-03-10T23:59:58Z")).isEqualTo("March");
			assertThat(text(archive, "2025-03-10T23:59:59Z")).isEqualTo("tenth");
		}
	}

	@Test
	void theFolderOfTheListsMayLieOneLevelDeeper() throws IOException {
		keep("lists/months/xeplist-2025-05-01.xml.gz", "May");
		try (XepArchive archive = XepArchive.open(this.folder)) {
			assertThat(text(archive, "2025-05-20T00:00:00Z")).isEqualTo("May");
		}
	}

	@Test
	void aFlatFolderHoldsListsOfDays() throws IOException {
		Files.writeString(this.folder.resolve("xeplist-2025-05-01.xml"), "first");
		Files.writeString(this.folder.resolve("notes.xml"), "no list");
		try (XepArchive archive = XepArchive.open(this.folder)) {
			assertThat(archive.at(Instant.parse("2025-05-01T12:00:00Z"))).isEmpty();
			assertThat(text(archive, "2025-05-02T00:00:00Z")).isEqualTo("first");
		}
	}

	@Test
	void theArchiveOfAllDaysIsUnpackedWithoutTrustInItsNames() throws IOException {
		keepArchive("../../xeplist-2025-03-12.xml", "twelfth");
		try (XepArchive archive = XepArchive.open(this.folder)) {
			assertThat(text(archive, "2025-03-13T00:00:00Z")).isEqualTo("twelfth");
		}
		assertThat(this.folder.getParent().getParent().resolve("xeplist-2025-03-12.xml")).doesNotExist();
	}

	@Test
	void anAbsentFolderIsNamed() {
		Path absent = this.folder.resolve("absent");
		assertThatIllegalArgumentException().isThrownBy(() -> XepArchive.open(absent)).withMessageContaining("absent");
	}

	@Test
	void theKeptListsOfTheCorpusAreUnderstood() {
		String corpus = System.getProperty("newsroom.corpus");
		assumeTrue(corpus != null, "Kept XEP lists are read only when -Dnewsroom.corpus names their folder");
		try (XepArchive archive = XepArchive.open(Path.of(corpus, "xeps"))) {
			assertThat(text(archive, "2025-05-15T00:00:00Z")).startsWith("<xep-infos>").contains("Multi-User Chat");
			assertThat(archive.at(Instant.parse("2020-08-01T00:00:00Z"))).isEmpty();
			assertThat(text(archive, "2020-10-06T23:59:58Z")).isNotEqualTo(text(archive, "2020-10-07T00:00:00Z"));
		}
	}

	private static String text(XepArchive archive, String instant) {
		return new String(archive.at(Instant.parse(instant)).orElseThrow(), StandardCharsets.UTF_8);
	}

	private void keep(String name, String text) throws IOException {
		Path file = this.folder.resolve(name);
		Files.createDirectories(file.getParent());
		try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
			out.write(text.getBytes(StandardCharsets.UTF_8));
		}
	}

	private void keepArchive(String name, String text) throws IOException {
		byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
		TarArchiveEntry entry = new TarArchiveEntry(name, true);
		entry.setSize(bytes.length);
		try (OutputStream file = Files.newOutputStream(this.folder.resolve("all-days.tar.xz"));
				TarArchiveOutputStream tar = new TarArchiveOutputStream(new XZCompressorOutputStream(file))) {
			tar.putArchiveEntry(entry);
			tar.write(bytes);
			tar.closeArchiveEntry();
		}
	}

}
