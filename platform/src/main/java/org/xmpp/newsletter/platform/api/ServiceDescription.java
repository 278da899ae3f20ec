package org.xmpp.newsletter.platform.api;

import java.util.Locale;

import com.fasterxml.jackson.core.JsonProcessingException;
import org.springdoc.core.customizers.SpringDocCustomizers;
import org.springdoc.core.properties.SpringDocConfigProperties;
import org.springdoc.core.providers.SpringDocProviders;
import org.springdoc.core.service.AbstractRequestService;
import org.springdoc.core.service.GenericResponseService;
import org.springdoc.core.service.OpenAPIService;
import org.springdoc.core.service.OperationService;
import org.springdoc.webflux.api.OpenApiWebfluxResource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.ObjectFactory;

/**
 * What this service offers to programs.
 */
public class ServiceDescription extends OpenApiWebfluxResource {

	/** The words of the API are English, whoever asks. */
	private static final Locale LANGUAGE = Locale.ENGLISH;

	private static final JsonMapper JSON = new JsonMapper();

	ServiceDescription(ObjectFactory<OpenAPIService> builder, AbstractRequestService requests,
			GenericResponseService responses, OperationService operations, SpringDocConfigProperties properties,
			SpringDocProviders providers, SpringDocCustomizers customizers) {
		super(builder, requests, responses, operations, properties, providers, customizers);
	}

	/**
	 * Describes the service.
	 * @return an OpenAPI document
	 */
	public JsonNode describe() {
		try {
			initOpenAPIBuilder(LANGUAGE);
			return JSON.readTree(writeJsonValue(getOpenApi("/", LANGUAGE)));
		}
		catch (JsonProcessingException ex) {
			throw new IllegalStateException("The description of the API could not be written", ex);
		}
	}

}
