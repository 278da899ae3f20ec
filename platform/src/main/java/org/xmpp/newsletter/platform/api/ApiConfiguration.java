package org.xmpp.newsletter.platform.api;

import java.time.Duration;
import java.time.YearMonth;
import java.util.List;

import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.jackson.ModelResolver;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import org.springdoc.core.customizers.SpringDocCustomizers;
import org.springdoc.core.properties.SpringDocConfigProperties;
import org.springdoc.core.providers.ObjectMapperProvider;
import org.springdoc.core.providers.SpringDocProviders;
import org.springdoc.core.service.AbstractRequestService;
import org.springdoc.core.service.GenericResponseService;
import org.springdoc.core.service.OpenAPIService;
import org.springdoc.core.service.OperationService;
import org.springdoc.core.utils.SpringDocUtils;
import org.springdoc.webflux.core.configuration.SpringDocWebFluxConfiguration;
import org.xmpp.newsletter.platform.page.Person;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.ObjectFactory;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/**
 * Describes the API.
 */
@AutoConfiguration(before = SpringDocWebFluxConfiguration.class)
@Import(DescriptionController.class)
public class ApiConfiguration {

	static {
		SpringDocUtils.getConfig()
			.addRequestWrapperToIgnore(Person.class)
			.replaceWithSchema(YearMonth.class, new StringSchema().format("year-month"))
			.replaceWithSchema(JsonNode.class, new Schema<>().description("Any JSON."))
			.replaceWithSchema(Duration.class, new StringSchema().format("duration"));
	}

	@Bean
	OpenAPI frame() {
		return new OpenAPI().info(new Info().title("Newsroom")
			.version("1")
			.description(
					"""
							Gathers the news of XMPP projects, drafts the monthly newsletter, and waits for people's decisions. \
							Every operation says who may. Answers that are refused are problem details (RFC 9457), \
							described in docs/problems.md; docs/api.md has how to get in, pages of lists, and versions.""")
			.license(new License().name("Apache-2.0").identifier("Apache-2.0")))
			.servers(List.of(new Server().url("/")))
			.components(new Components()
				.addSecuritySchemes("token",
						new SecurityScheme().type(SecurityScheme.Type.HTTP)
							.scheme("bearer")
							.description("A token made on the page of one's account, or by ./newsroom people token."))
				.addSecuritySchemes("session",
						new SecurityScheme().type(SecurityScheme.Type.APIKEY)
							.in(SecurityScheme.In.COOKIE)
							.name("newsroom-session")
							.description("The cookie of whoever signed in with a browser, from the same site only.")));
	}

	@Bean
	CommonFacts commonFacts() {
		return new CommonFacts();
	}

	/**
	 * The first is asked last, and what unwraps answers is asked before it.
	 */
	@Bean
	@Order(Ordered.HIGHEST_PRECEDENCE)
	ModelResolver schemaNames(ObjectMapperProvider mappers) {
		return new ModelResolver(mappers.jsonMapper(), new SchemaNames()).openapi31(true);
	}

	@Bean
	ModelConverter requiredMembers() {
		return new RequiredMembers();
	}

	@Bean
	ServiceDescription serviceDescription(ObjectFactory<OpenAPIService> builder, AbstractRequestService requests,
			GenericResponseService responses, OperationService operations, SpringDocConfigProperties properties,
			SpringDocProviders providers, SpringDocCustomizers customizers) {
		return new ServiceDescription(builder, requests, responses, operations, properties, providers, customizers);
	}

}
