package org.xmpp.newsletter.standalone.command;

import java.util.concurrent.CountDownLatch;

import org.xmpp.newsletter.standalone.Newsroom;

/**
 * Waits for the signal to stop.
 */
final class Until {

	private Until() {
	}

	/**
	 * Keeps a newsroom open until the process is told to stop, then closes it.
	 * @return the exit status
	 */
	static int stopped(Newsroom newsroom) {
		CountDownLatch forever = new CountDownLatch(1);
		Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(newsroom::close));
		try {
			forever.await();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
		return 0;
	}

}
