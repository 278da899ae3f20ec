package org.xmpp.newsletter.aggregator.catalogue;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.context.properties.bind.Name;

/**
 * What a new newsroom starts with.
 *
 * @param atFirstStart whether the catalogue's feeds are registered when there are none
 */
@ConfigurationProperties("newsroom.aggregator.catalogue")
record CatalogueProperties(@Name("import") @DefaultValue("true") boolean atFirstStart) {
}
