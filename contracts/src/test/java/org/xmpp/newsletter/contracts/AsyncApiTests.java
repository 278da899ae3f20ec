package org.xmpp.newsletter.contracts;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The document and the records say the same.
 */
class AsyncApiTests {

	@Test
	void theChannelsAreTheTopics() {
		Stream<String> addresses = Contract.DOCUMENT.get("channels")
			.valueStream()
			.map((it) -> it.get("address").asString());
		assertThat(addresses)
			.containsExactlyInAnyOrderElementsOf(Arrays.stream(Topic.values()).map(Topic::address).toList());
	}

	@Test
	void theMessagesAreTheEvents() {
		assertThat(Contract.DOCUMENT.requiredAt("/components/messages").propertyNames())
			.containsExactlyInAnyOrderElementsOf(
					Arrays.stream(EventType.values()).map((type) -> type.event().getSimpleName()).toList());
	}

	@Test
	void onlyTheCompactedTopicIsCompacted() {
		for (Topic topic : Topic.values()) {
			JsonNode policy = channel(topic).at("/bindings/kafka/topicConfiguration/cleanup.policy/0");
			assertThat(policy.asString("").equals("compact")).as(topic.address()).isEqualTo(topic.compacted());
		}
	}

	@ParameterizedTest
	@EnumSource
	void anEventTravelsOnItsTopicWithItsHeaders(EventType type) {
		String name = type.event().getSimpleName();
		assertThat(channel(type.topic()).at("/messages/" + name + "/$ref").asString())
			.isEqualTo("#/components/messages/" + name);
		JsonNode message = Contract.DOCUMENT.requiredAt("/components/messages/" + name);
		assertThat(message.get("name").asString()).isEqualTo(type.wireName());
		assertThat(message.at("/headers/allOf/1/properties/ce_type/const").asString()).isEqualTo(type.wireName());
		assertThat(message.at("/bindings/kafka/key/type").asString()).isEqualTo("string");
		assertThat(message.at("/payload/$ref").asString()).isEqualTo("#/components/schemas/" + name);
	}

	@ParameterizedTest
	@EnumSource
	void theSchemaIsTheRecord(EventType type) {
		assertSame(type.event());
	}

	@Test
	void everyOperationIsAboutAChannelThatIsThere() {
		assertThat(Contract.DOCUMENT.get("operations").valueStream()).isNotEmpty()
			.allSatisfy((operation) -> assertThat(
					Contract.DOCUMENT.at(operation.at("/channel/$ref").asString().substring(1)).isObject())
				.isTrue());
	}

	private static JsonNode channel(Topic topic) {
		return Contract.DOCUMENT.get("channels")
			.valueStream()
			.filter((channel) -> channel.get("address").asString().equals(topic.address()))
			.findFirst()
			.orElseThrow();
	}

	private static void assertSame(Class<?> record) {
		JsonNode schema = Contract.schema(record.getSimpleName());
		List<RecordComponent> components = List.of(record.getRecordComponents());
		assertThat(schema.get("properties").propertyNames()).as(record.getSimpleName())
			.containsExactlyElementsOf(components.stream().map(RecordComponent::getName).toList());
		assertThat(schema.get("required").valueStream().map(JsonNode::asString)).as(record.getSimpleName())
			.containsExactlyElementsOf(components.stream()
				.filter((component) -> !component.getAnnotatedType().isAnnotationPresent(Nullable.class))
				.map(RecordComponent::getName)
				.toList());
		for (RecordComponent component : components) {
			assertSame(component.getGenericType(), schema.get("properties").get(component.getName()));
		}
	}

	private static void assertSame(Type type, JsonNode property) {
		if (type instanceof ParameterizedType list) {
			assertThat(list.getRawType()).isEqualTo(List.class);
			assertThat(property.get("type").asString()).isEqualTo("array");
			assertSame(list.getActualTypeArguments()[0], property.get("items"));
		}
		else if (type instanceof Class<?> plain && plain.isRecord()) {
			assertThat(property.get("$ref").asString()).endsWith("/" + plain.getSimpleName());
			assertSame(plain);
		}
		else if (type instanceof Class<?> plain && plain.isEnum()) {
			String name = property.get("$ref").asString().replace("#/components/schemas/", "");
			assertThat(Contract.schema(name).get("enum").valueStream().map(JsonNode::asString))
				.containsExactlyElementsOf(Arrays.stream(plain.getEnumConstants()).map(Object::toString).toList());
		}
		else {
			assertThat(property.path("type").asString() + " " + property.path("format").asString(""))
				.isEqualTo(plain(type));
		}
	}

	private static String plain(Type type) {
		return switch (type) {
			case Class<?> it when it == String.class || it == YearMonth.class -> "string ";
			case Class<?> it when it == UUID.class -> "string uuid";
			case Class<?> it when it == URI.class -> "string uri";
			case Class<?> it when it == Instant.class -> "string date-time";
			case Class<?> it when it == LocalDate.class -> "string date";
			case Class<?> it when it == int.class || it == Integer.class -> "integer int32";
			case Class<?> it when it == boolean.class -> "boolean ";
			default -> throw new AssertionError("No schema is known for " + type);
		};
	}

}
