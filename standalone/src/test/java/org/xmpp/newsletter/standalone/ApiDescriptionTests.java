package org.xmpp.newsletter.standalone;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.reactive.result.method.RequestMappingInfoHandlerMapping;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The description of the API says everything that programs need, about every route there
 * is. The routes are found, not listed: a new one that is not described fails here.
 */
class ApiDescriptionTests {

	private static final List<String> SERVICES = List.of("aggregator", "summarizer", "assembler");

	private static final Set<String> METHODS = Set.of("get", "put", "post", "patch", "delete");

	private static final HttpClient CLIENT = HttpClient.newHttpClient();

	private static Newsroom newsroom;

	private static JsonNode description;

	@BeforeAll
	static void open(@TempDir Path folder) throws Exception {
		newsroom = Newsroom.start(folder, 0, InstantSource.system(),
				Map.of("newsroom.aggregator.catalogue.import", false, "newsroom.aggregator.polling.automatic", false,
						"newsroom.aggregator.xep-list.automatic", false, "newsroom.people.first-administrator", false));
		description = new JsonMapper().readTree(get("/api/openapi.json").body());
	}

	@AfterAll
	static void close() {
		newsroom.close();
	}

	@Test
	void everyRouteIsDescribed() {
		Set<String> described = operations().stream().map(Operation::route).collect(Collectors.toSet());
		Set<String> routes = routes();
		assertThat(routes).hasSizeGreaterThan(70);
		assertThat(described).isEqualTo(routes);
	}

	@Test
	void everyOperationSaysWhatItDoesWhoMayAndWhatComes() {
		List<String> missing = new ArrayList<>();
		for (Operation operation : operations()) {
			JsonNode json = operation.json();
			require(!json.path("summary").asString("").isBlank(), operation, "a summary (@Operation)", missing);
			require(json.path("description").asString("").contains("For "), operation, "who may", missing);
			require(hasAnswer(json.path("responses")), operation, "the schema of its answer", missing);
			require(hasProblem(json.path("responses")), operation, "a problem", missing);
			require(json.has("security"), operation, "how to get in", missing);
			json.path("parameters")
				.forEach((parameter) -> require(
						!parameter.path("description").asString("").isBlank() && parameter.has("schema"), operation,
						"what '" + parameter.path("name").asString() + "' means (ParameterWords, or @Parameter)",
						missing));
		}
		assertThat(missing).isEmpty();
	}

	@Test
	void everySchemaThatIsNamedIsThere() {
		Set<String> schemas = new TreeSet<>(description.path("components").path("schemas").propertyNames());
		Set<String> named = description.findValuesAsString("$ref")
			.stream()
			.map((reference) -> reference.replace("#/components/schemas/", ""))
			.collect(Collectors.toCollection(TreeSet::new));
		named.removeAll(schemas);
		assertThat(named).isEmpty();
		assertThat(operations()).extracting((operation) -> operation.json().path("operationId").asString())
			.doesNotHaveDuplicates();
	}

	@Test
	void noSchemaIsEmptyThatStandsForAThingOfOurs() {
		Set<String> extended = description.findValues("allOf")
			.stream()
			.flatMap((parts) -> parts.findValuesAsString("$ref").stream())
			.map((reference) -> reference.replace("#/components/schemas/", ""))
			.collect(Collectors.toSet());
		assertThat(description.path("components").path("schemas").properties())
			.filteredOn((schema) -> schema.getKey().contains(".") && !extended.contains(schema.getKey()))
			.filteredOn((schema) -> Stream.of("properties", "enum", "oneOf", "anyOf", "allOf", "type")
				.noneMatch(schema.getValue()::has))
			.extracting(Map.Entry::getKey)
			.isEmpty();
	}

	@Test
	void eachServiceDescribesItselfToStrangers() throws Exception {
		for (String service : SERVICES) {
			JsonNode own = new JsonMapper().readTree(get("/api/" + service + "/openapi").body());
			assertThat(own.path("paths").isEmpty()).as(service).isFalse();
			assertThat(description.path("paths").propertyNames()).containsAll(own.path("paths").propertyNames());
			assertThat(get("/api/" + service + "/openapi.yaml").statusCode()).isEqualTo(200);
		}
	}

	@Test
	void theSameIsThereAsYaml() throws Exception {
		HttpResponse<String> yaml = get("/api/openapi.yaml");
		assertThat(yaml.headers().firstValue("Content-Type")).hasValue("application/yaml;charset=UTF-8");
		assertThat(yaml.body()).contains("openapi: ", "/api/entries/{id}/verdicts:", "/api/issues/{month}/release:");
	}

	private static void require(boolean condition, Operation operation, String what, List<String> missing) {
		if (!condition) {
			missing.add(operation.route() + " lacks " + what);
		}
	}

	/** Either something with a schema, or an answer that has no body by its status. */
	private static boolean hasAnswer(JsonNode responses) {
		return responses.properties()
			.stream()
			.filter((response) -> response.getKey().startsWith("2"))
			.anyMatch((response) -> Set.of("202", "204").contains(response.getKey())
					|| stream(response.getValue().path("content")).anyMatch((content) -> content.has("schema")));
	}

	private static boolean hasProblem(JsonNode responses) {
		return responses.properties()
			.stream()
			.filter((response) -> response.getKey().startsWith("4"))
			.anyMatch((response) -> response.getValue().path("content").has("application/problem+json"));
	}

	private static List<Operation> operations() {
		List<Operation> all = new ArrayList<>();
		description.path("paths")
			.properties()
			.forEach(
					(path) -> path.getValue()
						.properties()
						.stream()
						.filter((method) -> METHODS.contains(method.getKey()))
						.forEach((method) -> all
							.add(new Operation(method.getKey().toUpperCase(java.util.Locale.ROOT) + " " + path.getKey(),
									method.getValue()))));
		return all;
	}

	private static Set<String> routes() {
		Set<String> routes = new TreeSet<>();
		for (String service : SERVICES) {
			newsroom.service(service)
				.getBeansOfType(RequestMappingInfoHandlerMapping.class)
				.values()
				.forEach((mapping) -> mapping.getHandlerMethods()
					.keySet()
					.forEach((info) -> info.getPatternsCondition()
						.getPatterns()
						.forEach((pattern) -> info.getMethodsCondition()
							.getMethods()
							.stream()
							.map(RequestMethod::name)
							.forEach((method) -> routes.add(method + " " + pattern.getPatternString())))));
		}
		routes.removeIf((route) -> !route.contains(" /api/") || route.matches(".*/openapi(\\.json|\\.yaml)?"));
		return routes;
	}

	private static Stream<JsonNode> stream(JsonNode node) {
		return StreamSupport.stream(node.spliterator(), false);
	}

	private static HttpResponse<String> get(String path) throws IOException, InterruptedException {
		return CLIENT.send(HttpRequest.newBuilder(URI.create(newsroom.address() + path)).build(),
				HttpResponse.BodyHandlers.ofString());
	}

	/**
	 * What one route does.
	 */
	private record Operation(String route, JsonNode json) {
	}

}
