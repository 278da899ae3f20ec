package org.xmpp.newsletter.aggregator.catalogue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;
import org.xmpp.newsletter.aggregator.IntegrationTest;
import org.xmpp.newsletter.aggregator.feed.Feed;
import org.xmpp.newsletter.aggregator.feed.Feeds;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a new newsroom starts with.
 */
@IntegrationTest
class CatalogueTests {

	@Autowired
	private CatalogueImport catalogueImport;

	@Autowired
	private Feeds feeds;

	@Autowired
	private JdbcClient jdbc;

	@Test
	void theCatalogueIsReadAndEveryAddressIsThereOnce() throws IOException {
		Catalogue catalogue = Catalogue.read(new ClassPathResource("aggregator/catalogue.yml").getInputStream());
		assertThat(catalogue.allProjects()).hasSizeGreaterThan(200);
		assertThat(catalogue.allFeeds()).hasSizeGreaterThan(100)
			.extracting((feed) -> feed.address().key())
			.doesNotHaveDuplicates();
	}

	@Test
	void registersEachFeedOnceAndMarksWhatNobodyVerified() throws IOException {
		Catalogue catalogue = catalogue(
				"""
						projects:
						  - {name: Catalogued, kind: client, section: clients, feeds: [
						      {address: "https://catalogued.example/feed", form: posts, verified: true},
						      {address: "https://catalogued.example/releases.atom", form: releases, verified: false}]}
						feeds:
						  - {address: "https://planet.example/", title: Planet, form: posts, publisher: Somebody, verified: true}
						""");
		assertThat(this.catalogueImport.importAll(catalogue)).isEqualTo(3);
		assertThat(this.catalogueImport.importAll(catalogue)).isZero();
		assertThat(this.feeds.all())
			.filteredOn((feed) -> feed.source().address().getHost().equals("catalogued.example"))
			.extracting(Feed::verified)
			.containsExactlyInAnyOrder(true, false);
		this.jdbc.sql("update feed set state = 'RETIRED'").update();
	}

	private static Catalogue catalogue(String yaml) throws IOException {
		return Catalogue.read(new ByteArrayInputStream(yaml.getBytes(StandardCharsets.UTF_8)));
	}

}
