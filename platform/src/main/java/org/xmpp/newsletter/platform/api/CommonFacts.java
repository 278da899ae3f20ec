package org.xmpp.newsletter.platform.api;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.xmpp.newsletter.platform.login.Access;
import org.xmpp.newsletter.platform.login.Rules;
import org.xmpp.newsletter.platform.people.Role;
import org.xmpp.newsletter.platform.problem.ProblemType;
import org.xmpp.newsletter.platform.problem.Refuses;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.web.method.HandlerMethod;

/**
 * Adds to each operation what is said elsewhere for all of them: who may, by the table of
 * rules, and with which problems it can end.
 */
class CommonFacts implements GlobalOperationCustomizer, GlobalOpenApiCustomizer {

	private static final String PROBLEM = "Problem";

	private static final String REFUSES = "x-refuses";

	/** Cut off names of controllers, to name operations. */
	private static final String ROOMS = "(Api|Controller|Pages)$";

	@Override
	public Operation customize(Operation operation, HandlerMethod method) {
		operation.setOperationId(
				method.getBeanType().getSimpleName().replaceFirst(ROOMS, "") + "." + method.getMethod().getName());
		Refuses refuses = method.getMethodAnnotation(Refuses.class);
		operation.addExtension(REFUSES, (refuses != null) ? List.of(refuses.value()) : List.of());
		return operation;
	}

	@Override
	public void customise(OpenAPI api) {
		api.getPaths().forEach(CommonFacts::complete);
		api.getComponents().addSchemas(PROBLEM, problemSchema());
	}

	private static void complete(String path, PathItem item) {
		item.readOperationsMap().forEach((method, operation) -> {
			HttpMethod http = HttpMethod.valueOf(method.name());
			Access access = Rules.HOUSE.access(http, PathContainer.parsePath(path.replaceAll("\\{[^}]*}", "2025-05")))
				.orElseThrow(() -> new IllegalStateException("There is no rule for " + http + " " + path));
			operation.setTags(List.of(path.split("/")[2]));
			sayWhoMay(operation, access);
			sayWhatCanGoWrong(operation, access, Rules.isSafe(http));
			ParameterWords.describe(operation, path);
		});
	}

	private static void sayWhoMay(Operation operation, Access access) {
		String who = switch (access) {
			case Access.Anybody() -> "For everybody, also strangers.";
			case Access.Reader() -> "For whoever has an account, in any role or none.";
			case Access.InPerson(Set<Role> roles) -> "In person only, not with a token" + among(roles) + ".";
			case Access.OneOf(Set<Role> roles) ->
				"For the role" + ((roles.size() > 1) ? "s " : " ") + words(roles) + ".";
		};
		String more = operation.getDescription();
		operation.setDescription((more != null) ? more + "\n\n" + who : who);
		if (access instanceof Access.Anybody) {
			operation.setSecurity(List.of());
		}
		else {
			operation.setSecurity(
					List.of(new SecurityRequirement().addList("token"), new SecurityRequirement().addList("session")));
		}
	}

	private static String among(Set<Role> roles) {
		return roles.isEmpty() ? "" : ", for the role " + words(roles);
	}

	private static String words(Set<Role> roles) {
		return roles.stream().sorted().map(Role::word).collect(Collectors.joining(", "));
	}

	@SuppressWarnings("unchecked")
	private static void sayWhatCanGoWrong(Operation operation, Access access, boolean safe) {
		Set<ProblemType> types = EnumSet.noneOf(ProblemType.class);
		types.addAll((Collection<ProblemType>) operation.getExtensions().remove(REFUSES));
		boolean takesMore = operation.getRequestBody() != null;
		if (parameters(operation).anyMatch(CommonFacts::isId)) {
			types.add(ProblemType.NOT_FOUND);
		}
		if (takesMore || parameters(operation).anyMatch((parameter) -> !isId(parameter))) {
			types.add(ProblemType.INVALID);
		}
		if (!safe) {
			types.add(ProblemType.FOREIGN);
		}
		if (!(access instanceof Access.Anybody)) {
			types.addAll(List.of(ProblemType.NOBODY, ProblemType.TOKEN));
			if (!(access instanceof Access.Reader) || !safe) {
				types.add(ProblemType.FORBIDDEN);
			}
		}
		if (types.contains(ProblemType.STALE) && parameters(operation).anyMatch(CommonFacts::isIfMatch)) {
			operation.getResponses().addApiResponse("412", problem(List.of(ProblemType.STALE)));
		}
		byStatus(types).forEach((status, some) -> operation.getResponses().addApiResponse(status, problem(some)));
	}

	private static Stream<Parameter> parameters(Operation operation) {
		return Stream.ofNullable(operation.getParameters()).flatMap(List::stream);
	}

	/** A month in a path is none: there is an issue of every month. */
	private static boolean isId(Parameter parameter) {
		return "path".equals(parameter.getIn()) && !parameter.getName().equals("month");
	}

	private static boolean isIfMatch(Parameter parameter) {
		return HttpHeaders.IF_MATCH.equals(parameter.getName());
	}

	private static Map<String, List<ProblemType>> byStatus(Set<ProblemType> types) {
		Map<String, List<ProblemType>> byStatus = new TreeMap<>();
		types.forEach(
				(type) -> byStatus.computeIfAbsent(String.valueOf(type.status().value()), (status) -> new ArrayList<>())
					.add(type));
		return byStatus;
	}

	private static ApiResponse problem(List<ProblemType> types) {
		String words = types.stream()
			.map((type) -> "%s (`%s`)".formatted(type.title(), type.uri()))
			.collect(Collectors.joining("; "));
		return new ApiResponse().description(words + ".")
			.content(new Content().addMediaType("application/problem+json",
					new MediaType().schema(new Schema<>().$ref("#/components/schemas/" + PROBLEM))));
	}

	/** What every problem looks like (RFC 9457). */
	private static Schema<?> problemSchema() {
		List<String> types = Arrays.stream(ProblemType.values()).map((type) -> type.uri().toString()).toList();
		Schema<String> type = new Schema<>();
		type.addType("string");
		type.format("uri-reference").description("What kind of problem it is; docs/problems.md describes each.");
		type.setEnum(types);
		Schema<Object> problem = new Schema<>();
		problem.addType("object");
		problem.addProperty("type", type);
		problem.addProperty("title", text("What the type is called."));
		problem.addProperty("status", number());
		problem.addProperty("detail", text("What happened, to which thing, and what to do."));
		problem.addProperty("instance", text("The path that was asked for."));
		problem.setAdditionalProperties(true);
		problem.setRequired(List.of("type", "title", "status"));
		problem.setDescription("A problem detail. More members tell the present state of the thing, where that helps.");
		return problem;
	}

	private static Schema<?> text(String description) {
		Schema<String> text = new Schema<>();
		text.addType("string");
		text.setDescription(description);
		return text;
	}

	private static Schema<?> number() {
		Schema<Integer> number = new Schema<>();
		number.addType("integer");
		number.setDescription("The status of the answer.");
		return number;
	}

}
