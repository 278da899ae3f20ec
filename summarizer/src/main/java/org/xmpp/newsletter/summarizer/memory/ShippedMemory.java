package org.xmpp.newsletter.summarizer.memory;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.zip.CRC32;

import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Remembers, once and before any news comes in, what was printed before the newsroom
 * began.
 */
@Component
class ShippedMemory implements SmartLifecycle {

	private static final String FACTS = "/summarizer/memory.tsv";

	private final Memory memory;

	private final MemoryProperties properties;

	private volatile boolean running;

	ShippedMemory(Memory memory, MemoryProperties properties) {
		this.memory = memory;
		this.properties = properties;
	}

	@Override
	public void start() {
		if (this.properties.shipped()) {
			byte[] facts = facts();
			CRC32 check = new CRC32();
			check.update(facts);
			this.memory.learnByHeart(Long.toHexString(check.getValue()),
					() -> ShippedIssue.read(new String(facts, StandardCharsets.UTF_8).lines()));
		}
		this.running = true;
	}

	private static byte[] facts() {
		try (InputStream file = ShippedMemory.class.getResourceAsStream(FACTS)) {
			return Objects.requireNonNull(file, FACTS).readAllBytes();
		}
		catch (IOException ex) {
			throw new UncheckedIOException("What was printed before, " + FACTS + ", cannot be read", ex);
		}
	}

	@Override
	public void stop() {
		this.running = false;
	}

	@Override
	public boolean isRunning() {
		return this.running;
	}

	/** Before the listeners. */
	@Override
	public int getPhase() {
		return 0;
	}

}
