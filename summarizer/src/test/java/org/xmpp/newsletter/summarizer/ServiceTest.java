package org.xmpp.newsletter.summarizer;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.xmpp.newsletter.embedded.EmbeddedInfrastructure;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.MapPropertySource;
import org.springframework.test.context.ContextConfiguration;

/**
 * Runs a test against the whole service with a real broker and a real database; all such
 * tests share one.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(classes = SummarizerApplication.class,
		properties = { "spring.config.name=summarizer", "newsroom.memory.shipped=false" },
		webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = ServiceTest.Infrastructure.class)
@Import(Newsroom.class)
public @interface ServiceTest {

	/**
	 * Points the service to the embedded broker and database.
	 */
	class Infrastructure implements ApplicationContextInitializer<ConfigurableApplicationContext> {

		@Override
		public void initialize(ConfigurableApplicationContext context) {
			context.getEnvironment()
				.getPropertySources()
				.addFirst(new MapPropertySource("embedded", EmbeddedInfrastructure.shared().properties()));
		}

	}

}
