package org.xmpp.newsletter.platform.api;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JavaType;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.util.Json;
import io.swagger.v3.oas.models.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What may not be null in a record is always there in its JSON.
 */
class RequiredMembers implements ModelConverter {

	@Override
	public @Nullable Schema<?> resolve(AnnotatedType type, ModelConverterContext context,
			Iterator<ModelConverter> chain) {
		if (!chain.hasNext()) {
			return null;
		}
		@Nullable Schema<?> resolved = chain.next().resolve(type, context, chain);
		JavaType java = Json.mapper().constructType(type.getType());
		if (resolved != null && java.isRecordType()) {
			require(java.getRawClass(), defined(resolved, context));
		}
		return resolved;
	}

	private static @Nullable Schema<?> defined(Schema<?> resolved, ModelConverterContext context) {
		String reference = resolved.get$ref();
		return (reference != null) ? context.getDefinedModels().get(reference.substring(reference.lastIndexOf('/') + 1))
				: resolved;
	}

	@SuppressWarnings("rawtypes")
	private static void require(Class<?> type, @Nullable Schema<?> schema) {
		@Nullable Map<String, Schema> members = (schema != null) ? schema.getProperties() : null;
		if (schema == null || members == null) {
			return;
		}
		List<String> required = Arrays.stream(type.getRecordComponents())
			.filter((component) -> !component.getAnnotatedType().isAnnotationPresent(Nullable.class))
			.map(RecordComponent::getName)
			.filter(members::containsKey)
			.toList();
		if (!required.isEmpty()) {
			schema.setRequired(required);
		}
	}

}
