package org.xmpp.newsletter.contracts;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What was once written can be read for ever, and nothing of it gets lost.
 */
class SampleTests {

	static Stream<Arguments> samples() {
		Stream<Arguments> first = Arrays.stream(EventType.values())
			.flatMap((type) -> Stream.of(Arguments.of(type, ""), Arguments.of(type, ".minimal")));
		return Stream.concat(first, Stream.of(EventType.ENTRY_APPROVED, EventType.ENTRY_CORRECTED)
			.map((type) -> Arguments.of(type, ".figures")));
	}

	@ParameterizedTest
	@MethodSource("samples")
	void isReadAndWrittenBackTheSame(EventType type, String variant) {
		JsonNode sample = Contract.sample(type, variant);
		Event event = Contract.MAPPER.treeToValue(sample, type.event());
		assertThat(Contract.MAPPER.readTree(Contract.MAPPER.writeValueAsString(event))).isEqualTo(sample);
		assertThat(EventType.of(event)).isEqualTo(type);
		assertThat(event.key()).isNotBlank();
	}

	@ParameterizedTest
	@MethodSource("samples")
	void unknownFieldsAreIgnored(EventType type, String variant) {
		Event event = Contract.MAPPER.treeToValue(Contract.sample(type, variant), type.event());
		ObjectNode newer = (ObjectNode) Contract.sample(type, variant);
		newer.put("addedLater", "by a newer version");
		for (String nested : List.of("source", "content")) {
			if (newer.get(nested) instanceof ObjectNode object) {
				object.putObject("addedLater").put("deep", 1);
			}
		}
		assertThat((Object) Contract.MAPPER.treeToValue(newer, type.event())).isEqualTo(event);
	}

	@ParameterizedTest
	@EnumSource
	void theFullSampleLeavesNothingOut(EventType type) {
		JsonNode sample = Contract.sample(type, "");
		List<String> named = Arrays.stream(type.event().getRecordComponents())
			.map((component) -> component.getName())
			// A change is about a number or about a proposal, never both.
			.filter((name) -> type != EventType.SPECIFICATION_CHANGED || !name.equals("proposal"))
			.toList();
		assertThat(sample.propertyNames()).containsExactlyInAnyOrderElementsOf(named);
	}

}
