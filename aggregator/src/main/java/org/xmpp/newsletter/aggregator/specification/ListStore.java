package org.xmpp.newsletter.aggregator.specification;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The lists as published, compressed.
 */
@Repository
class ListStore {

	private final JdbcClient jdbc;

	ListStore(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Lets one transaction at a time compare and add.
	 */
	void lock() {
		this.jdbc.sql("lock table specification_list in share row exclusive mode").update();
	}

	boolean knows(byte[] list) {
		return this.jdbc.sql("select count(*) from specification_list where sha256 = :hash")
			.param("hash", hash(list))
			.query(Integer.class)
			.single() > 0;
	}

	Optional<byte[]> last() {
		return this.jdbc.sql("select packed from specification_list order by position desc limit 1")
			.query((row, index) -> unpack(row.getBytes(1)))
			.optional();
	}

	long add(byte[] list, Instant seen) {
		return this.jdbc.sql("""
				insert into specification_list (sha256, seen, packed) values (:hash, :seen, :packed)
				returning position""")
			.param("hash", hash(list))
			.param("seen", seen.atOffset(ZoneOffset.UTC))
			.param("packed", pack(list))
			.query(Long.class)
			.single();
	}

	private static byte[] hash(byte[] list) {
		try {
			return MessageDigest.getInstance("SHA-256").digest(list);
		}
		catch (NoSuchAlgorithmException impossible) {
			throw new IllegalStateException(impossible);
		}
	}

	private static byte[] pack(byte[] list) {
		ByteArrayOutputStream packed = new ByteArrayOutputStream();
		try (GZIPOutputStream stream = new GZIPOutputStream(packed)) {
			stream.write(list);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return packed.toByteArray();
	}

	private static byte[] unpack(byte[] packed) {
		try (GZIPInputStream stream = new GZIPInputStream(new ByteArrayInputStream(packed))) {
			return stream.readAllBytes();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
