package org.xmpp.newsletter.aggregator.catalogue;

import java.io.IOException;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xmpp.newsletter.aggregator.feed.Feeds;
import org.xmpp.newsletter.aggregator.feed.NewFeed;
import org.xmpp.newsletter.aggregator.feed.Registration;
import org.xmpp.newsletter.aggregator.project.Projects;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Registers the catalogue's feeds at the first start, so that a new newsroom has news to
 * read. Later the registered feeds are the truth and the catalogue is not looked at.
 */
@Component
class CatalogueImport implements ApplicationRunner {

	private static final Logger logger = LoggerFactory.getLogger(CatalogueImport.class);

	private static final String NEWSROOM = "newsroom";

	private final CatalogueProperties properties;

	private final Feeds feeds;

	private final Projects projects;

	private final Registration registration;

	private final TransactionTemplate transactions;

	CatalogueImport(CatalogueProperties properties, Feeds feeds, Projects projects, Registration registration,
			PlatformTransactionManager transactions) {
		this.properties = properties;
		this.feeds = feeds;
		this.projects = projects;
		this.registration = registration;
		this.transactions = new TransactionTemplate(transactions);
	}

	@Override
	public void run(ApplicationArguments arguments) throws IOException {
		if (this.properties.atFirstStart() && this.feeds.isEmpty()) {
			Catalogue catalogue = Catalogue.read(new ClassPathResource("aggregator/catalogue.yml").getInputStream());
			int registered = importAll(catalogue);
			logger.info("Registered {} feeds of the catalogue", registered);
		}
	}

	/**
	 * Registers all of a catalogue or, when anything fails, nothing of it.
	 * @return how many feeds were not registered before
	 */
	int importAll(Catalogue catalogue) {
		Integer registered = this.transactions.execute((_) -> {
			catalogue.allProjects().forEach(this.projects::add);
			return (int) catalogue.allFeeds().stream().filter(this::register).count();
		});
		return (registered != null) ? registered : 0;
	}

	private boolean register(NewFeed feed) {
		return this.registration.registerIfNew(feed, NEWSROOM).isPresent();
	}

}
