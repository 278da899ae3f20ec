import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;

import org.xmpp.newsletter.embedded.EmbeddedInfrastructure;

/**
 * Broker and database on a folder until it is stopped; says how they are reached.
 */
void main(String[] arguments) throws InterruptedException {
	EmbeddedInfrastructure infrastructure = EmbeddedInfrastructure.start(Path.of(arguments[0]));
	Runtime.getRuntime().addShutdownHook(new Thread(infrastructure::close));
	infrastructure.properties().forEach((name, value) -> IO.println("--" + name + "=" + value));
	IO.println("ready");
	new CountDownLatch(1).await();
}
